package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Member.Option;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules on the value of one attribute. */
final class ConstraintResolver {
  private static final int LARGEST = 1_000_000_000;
  private static final Pattern NOT_EVERYWHERE =
      Pattern.compile("\\(\\?[^:=!]|\\\\[pPQEbBAzZGhHvVRXkc0]|[*+?}]\\+|&&|\\[\\[?:");

  private final Context context;

  ConstraintResolver(Context context) {
    this.context = context;
  }

  Optional<Constraint> range(Option.Range range) {
    boolean reversed =
        range.from().isPresent()
            && range.to().isPresent()
            && range.from().get().compareTo(range.to().get()) > 0;
    if (reversed) {
      context.report(
          ProblemCode.RANGE_EMPTY,
          range.position(),
          "no number is from "
              + range.from().get().toPlainString()
              + " to "
              + range.to().get().toPlainString(),
          "write the smaller one first");
      return Optional.empty();
    }
    return Optional.of(new Constraint.Range(range.from(), range.to()));
  }

  Optional<Constraint> matches(Option.Matches matches) {
    try {
      Pattern.compile(matches.pattern());
    } catch (PatternSyntaxException broken) {
      return broken(
          matches.position(), "the pattern is no regular expression", broken.getDescription());
    } catch (StackOverflowError deep) {
      return broken(matches.position(), "the pattern is nested too deep", "");
    }
    if (NOT_EVERYWHERE.matcher(matches.pattern().replace("\\\\", "")).find()) {
      return broken(
          matches.position(),
          "the pattern has what browser, Java and database do not understand alike",
          "keep to characters, classes [a-z] \\d \\w \\s, groups (?:...), | and * + ? {1,3}");
    }
    return Optional.of(new Constraint.Matches(matches.pattern()));
  }

  private Optional<Constraint> broken(Position here, String message, String hint) {
    context.report(ProblemCode.PATTERN_BROKEN, here, message, hint);
    return Optional.empty();
  }

  Optional<Constraint> atLeast(Option.AtLeast least, Type type) {
    Optional<Integer> number = number(least.number(), least.position());
    if (number.isPresent()
        && type instanceof Type.Text text
        && text.maximum() > 0
        && number.get() > text.maximum()) {
      context.report(
          ProblemCode.RANGE_EMPTY,
          least.position(),
          "no text has at least "
              + number.get()
              + " and at most "
              + text.maximum()
              + " characters");
      return Optional.empty();
    }
    return number.map(Constraint.AtLeast::new);
  }

  Optional<Constraint> atMost(Option.AtMost most) {
    return number(most.number(), most.position()).map(Constraint.AtMost::new);
  }

  private Optional<Integer> number(String digits, Position here) {
    if (digits.contains(".") || digits.length() > 10 || Long.parseLong(digits) > LARGEST) {
      context.report(
          ProblemCode.NUMBER_TOO_LARGE,
          here,
          "a whole number up to " + LARGEST + " is needed here");
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }

  /** Whether a default keeps the rules. */
  void hold(Expression value, List<Constraint> rules) {
    if (!(value instanceof Expression.Literal literal)) {
      return;
    }
    for (Constraint rule : rules) {
      if (!holds(literal.value(), rule)) {
        context.report(
            ProblemCode.DEFAULT_BREAKS_RULE,
            value.position(),
            "the default " + broken(rule),
            "change the default, or the rule of the attribute");
      }
    }
  }

  private static String broken(Constraint rule) {
    return switch (rule) {
      case Constraint.AtLeast least -> "has less than " + least.length() + " characters";
      case Constraint.AtMost most -> "has more than " + most.length() + " bytes";
      case Constraint.Matches matches -> "does not match the pattern of its attribute";
      case Constraint.Range range ->
          "is outside of its range"
              + range.from().map(from -> " from " + from.toPlainString()).orElse("")
              + range.to().map(to -> " to " + to.toPlainString()).orElse("");
    };
  }

  private static boolean holds(Object value, Constraint rule) {
    return switch (rule) {
      case Constraint.AtLeast least ->
          !(value instanceof String text)
              || text.codePointCount(0, text.length()) >= least.length();
      case Constraint.AtMost most -> true;
      case Constraint.Matches matches ->
          !(value instanceof String text)
              || text.length() > 200
              || Pattern.matches(matches.pattern(), text);
      case Constraint.Range range -> {
        BigDecimal number =
            switch (value) {
              case Long whole -> BigDecimal.valueOf(whole);
              case BigDecimal decimal -> decimal;
              default -> BigDecimal.ZERO;
            };
        yield range.from().filter(from -> number.compareTo(from) < 0).isEmpty()
            && range.to().filter(to -> number.compareTo(to) > 0).isEmpty();
      }
    };
  }
}
