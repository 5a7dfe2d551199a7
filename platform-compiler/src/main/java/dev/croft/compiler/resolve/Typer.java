package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every expression its type and says whether it may be empty. Each problem is reported where
 * it arises; what contains it then stays silent.
 */
final class Typer {
  private static final int LONGEST_WHOLE = 18;

  private final Context context;
  private final Fit fit;
  private final NameTyper names;
  private final CallTyper calls;
  private final OperatorTyper operators;

  Typer(Context context) {
    this.context = context;
    this.fit = new Fit(context);
    this.names = new NameTyper(context, this);
    this.calls = new CallTyper(context, this);
    this.operators = new OperatorTyper(context, this);
  }

  Context context() {
    return context;
  }

  Fit fit() {
    return fit;
  }

  Expression of(Term term, Scope scope) {
    return of(term, scope, new Type.Nothing());
  }

  /**
   * @param expected helps where the expression alone does not say its type; {@link Type.Nothing}
   *     when nothing is known
   */
  Expression of(Term term, Scope scope, Type expected) {
    return switch (term) {
      case Term.Number number -> number(number);
      case Term.Span span -> span(span);
      case Term.Text text -> text(text, scope);
      case Term.Piece piece ->
          new Expression.Literal(piece.text(), new Type.Text(0), piece.position());
      case Term.Truth truth ->
          new Expression.Literal(truth.value(), new Type.Bool(), truth.position());
      case Term.Empty empty -> new Expression.Empty(expected, empty.position());
      case Term.Name name -> names.name(name.word(), scope);
      case Term.Member member -> names.member(member, scope);
      case Term.Call call -> calls.call(call, scope, expected);
      case Term.Create create -> calls.create(create, scope);
      case Term.ListOf list -> list(list, scope, expected);
      case Term.Binary binary -> operators.binary(binary, scope);
      case Term.Not not -> operators.not(not, scope);
      case Term.Negate negate -> operators.negate(negate, scope);
      case Term.IsEmpty empty -> operators.isEmpty(empty, scope);
      case Term.Conditional choice -> operators.conditional(choice, scope, expected);
    };
  }

  /** A value for a place of this type. */
  Expression fitted(Term term, Scope scope, Type wanted, boolean mayBeEmpty, String place) {
    Expression value = used(of(term, scope, wanted));
    return required(fit.into(value, wanted, place), mayBeEmpty, place);
  }

  Expression required(Expression value, boolean mayBeEmpty, String place) {
    if (!mayBeEmpty && value.optional() && !Broken.is(value)) {
      context.report(
          ProblemCode.MAY_BE_EMPTY,
          value.position(),
          place + " cannot be empty, and this may be",
          value instanceof Expression.Variable variable
              ? "ask before: if "
                  + variable.name()
                  + " is not empty { ... }, or use coalesce("
                  + variable.name()
                  + ", other)"
              : "use coalesce(..., other), or take it into a variable with let and ask:"
                  + " if name is not empty { ... }");
      return Broken.at(value.position());
    }
    return value;
  }

  /** True or false. */
  Expression condition(Term term, Scope scope) {
    Expression value = used(of(term, scope, new Type.Bool()));
    if (!Broken.is(value) && !(value.type() instanceof Type.Bool)) {
      context.report(
          ProblemCode.NOT_A_CONDITION,
          value.position(),
          "a condition is true or false, and this is " + SpokenType.of(value.type()));
      return Broken.at(value.position());
    }
    return value;
  }

  /** A value that somebody takes: an action that returns nothing has none. */
  Expression used(Expression value) {
    if (value instanceof Expression.CallAction call && call.type() instanceof Type.Nothing) {
      context.report(
          ProblemCode.NOTHING_RETURNED,
          call.position(),
          "the action " + call.action() + " returns nothing",
          "give it a result: action " + call.action() + "(...) returns ...");
      return Broken.at(call.position());
    }
    return value;
  }

  private Expression number(Term.Number number) {
    Position here = number.position();
    String digits = number.digits();
    if (digits.contains(".")) {
      BigDecimal value = new BigDecimal(digits);
      Type type = new Type.Decimal(Math.max(value.precision(), value.scale()), value.scale());
      return new Expression.Literal(value, type, here);
    }
    if (digits.length() > LONGEST_WHOLE) {
      context.report(
          ProblemCode.NUMBER_TOO_LARGE,
          here,
          "a whole number has " + LONGEST_WHOLE + " digits at most");
      return Broken.at(here);
    }
    long value = Long.parseLong(digits);
    Type type = (int) value == value ? new Type.Whole() : new Type.LongWhole();
    return new Expression.Literal(value, type, here);
  }

  private Expression span(Term.Span span) {
    Duration unit = unit(span.unit());
    BigDecimal milliseconds =
        new BigDecimal(span.digits()).multiply(BigDecimal.valueOf(unit.toMillis()));
    if (milliseconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      context.report(
          ProblemCode.NUMBER_TOO_LARGE, span.position(), "nothing lasts as long as this");
      return Broken.at(span.position());
    }
    return new Expression.Literal(
        Duration.ofMillis(milliseconds.longValue()).toString(),
        new Type.Duration(),
        span.position());
  }

  static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case 's' -> Duration.ofSeconds(1);
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  private Expression text(Term.Text text, Scope scope) {
    if (text.fixed().isPresent()) {
      return new Expression.Literal(text.fixed().get(), new Type.Text(0), text.position());
    }
    List<Expression> parts = new ArrayList<>();
    for (Term part : text.parts()) {
      Expression value = used(of(part, scope));
      if (Broken.is(value)) {
        return value;
      }
      if (!showable(value.type())) {
        context.report(
            ProblemCode.TYPES_DIFFER,
            value.position(),
            SpokenType.of(value.type()) + " cannot be shown in a text");
        return Broken.at(value.position());
      }
      parts.add(value);
    }
    return new Expression.Template(parts, text.position());
  }

  private static boolean showable(Type type) {
    return switch (type) {
      case Type.ListOf it -> false;
      case Type.Many it -> false;
      case Type.StructureOf it -> false;
      case Type.RowOf it -> false;
      case Type.Image it -> false;
      case Type.Binary it -> false;
      case Type.Nothing it -> false;
      default -> true;
    };
  }

  private Expression list(Term.ListOf list, Scope scope, Type expected) {
    Type element =
        switch (expected) {
          case Type.ListOf it -> it.element();
          case Type.Many it -> new Type.Reference(it.entity());
          default -> new Type.Nothing();
        };
    List<Expression> items = new ArrayList<>();
    for (Term item : list.items()) {
      Expression value = required(used(of(item, scope, element)), false, "an item of a list");
      if (Broken.is(value)) {
        return value;
      }
      if (TypeRules.common(element, value.type()).isEmpty()) {
        context.report(
            ProblemCode.TYPES_DIFFER,
            value.position(),
            "the items before are "
                + SpokenType.of(element)
                + ", this is "
                + SpokenType.of(value.type()));
        return Broken.at(value.position());
      }
      element = TypeRules.common(element, value.type()).orElse(element);
      items.add(value);
    }
    return new Expression.ListLiteral(items, new Type.ListOf(element), list.position());
  }
}
