package dev.croft.compiler.read;

import dev.croft.compiler.read.CroftParser.ArgumentsContext;
import dev.croft.compiler.read.CroftParser.ExpressionContext;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** Expressions of the parse tree as terms. */
final class TermReader {
  private final Words words;
  private final Texts texts;

  TermReader(Words words) {
    this.words = words;
    this.texts = new Texts(words);
  }

  Term.Text text(CroftParser.TextContext text) {
    return texts.read(text, this::term);
  }

  String fixedText(CroftParser.TextContext text) {
    return texts.fixed(text, this::term);
  }

  String rawText(CroftParser.TextContext text) {
    return texts.raw(text);
  }

  List<Term> terms(List<ExpressionContext> expressions) {
    return expressions.stream().map(this::term).toList();
  }

  Term term(ExpressionContext expression) {
    Position here = words.places().of(expression);
    return switch (expression) {
      case CroftParser.NameExpressionContext name -> new Term.Name(words.word(name.word()));
      case CroftParser.MemberExpressionContext member ->
          new Term.Member(term(member.expression()), words.word(member.name()), here);
      case CroftParser.CallExpressionContext call -> call(call, here);
      case CroftParser.NumberExpressionContext number -> number(number, here);
      case CroftParser.TextExpressionContext text -> text(text.text());
      case CroftParser.TruthExpressionContext truth -> new Term.Truth(truth.TRUE() != null, here);
      case CroftParser.EmptyExpressionContext empty -> new Term.Empty(here);
      case CroftParser.NestedExpressionContext nested -> term(nested.expression());
      case CroftParser.ListExpressionContext list ->
          new Term.ListOf(terms(list.expression()), here);
      case CroftParser.CreateExpressionContext create ->
          new Term.Create(words.word(create.name()), arguments(create.arguments()), here);
      case CroftParser.NegateExpressionContext negate ->
          new Term.Negate(term(negate.expression()), here);
      case CroftParser.NotExpressionContext not -> new Term.Not(term(not.expression()), here);
      case CroftParser.IsEmptyExpressionContext empty ->
          new Term.IsEmpty(term(empty.expression()), empty.NOT() != null, here);
      case CroftParser.ConditionalExpressionContext choice ->
          new Term.Conditional(
              term(choice.expression(0)),
              term(choice.expression(1)),
              term(choice.expression(2)),
              here);
      case CroftParser.TimesExpressionContext times -> binary(times, times.expression(), here);
      case CroftParser.PlusExpressionContext plus -> binary(plus, plus.expression(), here);
      case CroftParser.CompareExpressionContext compare ->
          binary(compare, compare.expression(), here);
      case CroftParser.AndExpressionContext and -> binary(and, and.expression(), here);
      case CroftParser.OrExpressionContext or -> binary(or, or.expression(), here);
      default ->
          throw new IllegalStateException("No such expression in the grammar: " + expression);
    };
  }

  private Term binary(ExpressionContext whole, List<ExpressionContext> sides, Position here) {
    var operator = (org.antlr.v4.runtime.tree.TerminalNode) whole.getChild(1);
    return new Term.Binary(
        sign(operator.getSymbol().getType()),
        words.places().of(operator.getSymbol()),
        term(sides.get(0)),
        term(sides.get(1)),
        here);
  }

  private static Term.Sign sign(int type) {
    return switch (type) {
      case CroftLexer.AND -> Term.Sign.AND;
      case CroftLexer.OR -> Term.Sign.OR;
      case CroftLexer.EQ -> Term.Sign.EQUAL;
      case CroftLexer.NE -> Term.Sign.NOT_EQUAL;
      case CroftLexer.LT -> Term.Sign.LESS;
      case CroftLexer.LE -> Term.Sign.LESS_OR_EQUAL;
      case CroftLexer.GT -> Term.Sign.GREATER;
      case CroftLexer.GE -> Term.Sign.GREATER_OR_EQUAL;
      case CroftLexer.CONTAINS -> Term.Sign.CONTAINS;
      case CroftLexer.STARTS -> Term.Sign.STARTS_WITH;
      case CroftLexer.IN -> Term.Sign.IN;
      case CroftLexer.PLUS -> Term.Sign.PLUS;
      case CroftLexer.MINUS -> Term.Sign.MINUS;
      case CroftLexer.STAR -> Term.Sign.TIMES;
      case CroftLexer.SLASH -> Term.Sign.DIVIDE;
      default -> throw new IllegalStateException("No such operator in the grammar: " + type);
    };
  }

  private Term number(CroftParser.NumberExpressionContext number, Position here) {
    String digits = words.digits(number.NUMBER());
    return number.unit() == null
        ? new Term.Number(digits, here)
        : new Term.Span(digits, number.unit().getText(), here);
  }

  private Term call(CroftParser.CallExpressionContext call, Position here) {
    Term what = term(call.expression());
    if (call.arguments() instanceof CroftParser.EachArgumentsContext each) {
      Term.Each loop =
          new Term.Each(
              term(each.expression(0)),
              words.word(each.name()),
              term(each.expression(1)),
              Optional.ofNullable(each.expression(2)).map(this::term));
      return new Term.Call(what, List.of(), Optional.of(loop), here);
    }
    return new Term.Call(what, arguments(call.arguments()), Optional.empty(), here);
  }

  List<Term.Argument> arguments(ArgumentsContext arguments) {
    if (arguments instanceof CroftParser.PlainArgumentsContext plain) {
      return plain.argument().stream().map(this::argument).toList();
    }
    return arguments instanceof CroftParser.EachArgumentsContext each
        ? List.of(new Term.Argument(Optional.empty(), term(each.expression(0))))
        : List.of();
  }

  List<Term.Argument> rowValues(ArgumentsContext arguments) {
    return arguments(arguments);
  }

  private Term.Argument argument(CroftParser.ArgumentContext argument) {
    return new Term.Argument(
        Optional.ofNullable(argument.name()).map(words::word), term(argument.expression()));
  }
}
