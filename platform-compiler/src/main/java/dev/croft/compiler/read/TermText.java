package dev.croft.compiler.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An expression in the words of its author, on one line and without what is only laid out. */
public final class TermText {
  private static final int NOT = 3;
  private static final int COMPARED = 4;
  private static final int STRONGEST = 7;

  private TermText() {}

  public static String of(Term term) {
    return switch (term) {
      case Term.Number it -> it.digits();
      case Term.Span it -> it.digits() + " " + it.unit();
      case Term.Text it -> '"' + pieces(it) + '"';
      case Term.Piece it -> it.text();
      case Term.Truth it -> String.valueOf(it.value());
      case Term.Empty it -> "empty";
      case Term.Name it -> it.word().text();
      case Term.Member it -> inner(it.of(), STRONGEST) + "." + it.name().text();
      case Term.Call it -> of(it.what()) + "(" + inside(it) + ")";
      case Term.Create it -> "create " + it.entity().text() + "(" + arguments(it.arguments()) + ")";
      case Term.ListOf it ->
          it.items().stream().map(TermText::of).collect(Collectors.joining(", ", "[", "]"));
      case Term.Binary it ->
          inner(it.left(), strength(it.operator()))
              + " "
              + it.operator().written()
              + " "
              + inner(it.right(), strength(it.operator()) + 1);
      case Term.Not it -> "not " + inner(it.operand(), NOT);
      case Term.Negate it -> "-" + inner(it.operand(), STRONGEST);
      case Term.IsEmpty it ->
          inner(it.operand(), COMPARED + 1) + (it.negated() ? " is not empty" : " is empty");
      case Term.Conditional it ->
          "if " + of(it.condition()) + " then " + of(it.then()) + " else " + of(it.otherwise());
    };
  }

  private static String pieces(Term.Text text) {
    return text.parts().stream()
        .map(part -> part instanceof Term.Piece piece ? piece.text() : "{" + of(part) + "}")
        .collect(Collectors.joining());
  }

  /** In brackets where it would fall apart otherwise. */
  private static String inner(Term term, int around) {
    int own =
        switch (term) {
          case Term.Conditional it -> 0;
          case Term.Binary it -> strength(it.operator());
          case Term.Not it -> NOT;
          case Term.IsEmpty it -> COMPARED;
          default -> STRONGEST;
        };
    return own < around ? "(" + of(term) + ")" : of(term);
  }

  private static int strength(Term.Sign sign) {
    return switch (sign) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          CONTAINS,
          STARTS_WITH,
          IN ->
          COMPARED;
      case PLUS, MINUS -> 5;
      case TIMES, DIVIDE -> 6;
    };
  }

  private static String inside(Term.Call call) {
    Optional<String> each =
        call.each()
            .map(
                it ->
                    of(it.value())
                        + " for "
                        + it.variable().text()
                        + " in "
                        + of(it.source())
                        + it.where().map(where -> " where " + of(where)).orElse(""));
    return each.orElseGet(() -> arguments(call.arguments()));
  }

  private static String arguments(List<Term.Argument> arguments) {
    return arguments.stream()
        .map(each -> each.name().map(name -> name.text() + ": ").orElse("") + of(each.value()))
        .collect(Collectors.joining(", "));
  }
}
