package dev.croft.compiler.meaning;

import dev.croft.compiler.meaning.TriedModel.Tried;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Parts;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What an expression means about a record.
 *
 * @param loose whether a part that nobody needs cannot be computed: a database may refuse all then.
 *     The language promises only that it never gives another value
 */
record Meant(String answer, boolean loose) {
  /** What an interval of the database holds; no moment of the calendar is further away. */
  private static final Duration LONGEST = Duration.ofMillis(9_000_000_000_000_000L);

  static Meant of(Tried tried, TriedData data, int thing) {
    Expression expression = tried.selected().value();
    PlainEvaluator plain = new PlainEvaluator(data.about(thing));
    boolean needless =
        parts(expression)
            .filter(
                each ->
                    chooses(each) || Parts.of(each).stream().anyMatch(part -> isEmpty(part, plain)))
            .flatMap(each -> Parts.of(each).stream())
            .flatMap(Meant::parts)
            .anyMatch(each -> fails(each, plain));
    try {
      return new Meant(Answer.of(plain.of(expression)), needless);
    } catch (Unanswerable cannot) {
      return new Meant(Answer.NONE, needless);
    } catch (PlainTime.FarAway cannot) {
      return new Meant(Answer.NONE, true);
    }
  }

  private static Stream<Expression> parts(Expression expression) {
    return Stream.concat(
        Stream.of(expression), Parts.of(expression).stream().flatMap(Meant::parts));
  }

  /** Whether not all of its parts are always needed. */
  private static boolean chooses(Expression expression) {
    return switch (expression) {
      case Expression.Conditional it -> true;
      case Expression.Aggregate it -> true;
      case Expression.Call it -> it.function() == Expression.BuiltIn.COALESCE;
      case Expression.Binary it -> it.operator() == Operator.AND || it.operator() == Operator.OR;
      default -> false;
    };
  }

  /** Beside an empty value another one need not be known. */
  private static boolean isEmpty(Expression part, PlainEvaluator plain) {
    try {
      return plain.of(part) == null;
    } catch (RuntimeException cannot) {
      return false;
    }
  }

  /** What is about the pieces is computed for each of them, and only if there are any. */
  private static boolean fails(Expression part, PlainEvaluator plain) {
    try {
      return plain.of(part) instanceof Duration duration && duration.abs().compareTo(LONGEST) > 0;
    } catch (Unanswerable | PlainTime.FarAway cannot) {
      return true;
    } catch (RuntimeException aboutPieces) {
      return false;
    }
  }
}
