package dev.croft.runtime.testing;

import dev.croft.runtime.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a test expected is not so. No handler of the model catches it. */
public final class Unmet extends AssertionError {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 5;

  Unmet(String sentence) {
    super(sentence);
  }

  /** A value that is shown without quotes. */
  record Named(String words) {}

  static Unmet because(String expected, Object... compared) {
    StringBuilder sentence = new StringBuilder("expected ").append(expected);
    if (compared.length == 0) {
      sentence.append(", but it is not so");
    }
    for (int i = 0; i + 1 < compared.length; i += 2) {
      sentence
          .append(i == 0 ? ", but " : " and ")
          .append(compared[i])
          .append(" was ")
          .append(shown(compared[i + 1]));
    }
    return new Unmet(sentence.toString());
  }

  private static String shown(Object value) {
    return switch (value) {
      case null -> "empty";
      case Named named -> named.words();
      case String text -> '"' + text + '"';
      case BigDecimal number -> plain(number);
      case byte[] bytes -> bytes.length + " bytes";
      case List<?> list -> list(list);
      default -> value.toString();
    };
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  private static String list(List<?> list) {
    String first =
        list.stream().limit(MOST_SHOWN).map(Unmet::shown).collect(Collectors.joining(", "));
    return list.size() > MOST_SHOWN
        ? "a list of " + list.size() + ", which begins with " + first
        : "[" + first + "]";
  }

  /** What went wrong, with the name by which the model knows it. */
  static String spoken(Throwable problem) {
    if (problem instanceof Refusal refusal) {
      String name =
          refusal.code().isEmpty()
              ? refusal.trouble().name().toLowerCase(Locale.ROOT)
              : refusal.code();
      return name + ": " + refusal.getMessage();
    }
    Throwable reason = problem.getCause() == null ? problem : problem.getCause();
    return reason.toString();
  }
}
