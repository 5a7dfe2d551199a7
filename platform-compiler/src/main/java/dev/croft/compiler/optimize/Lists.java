package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import java.util.stream.Stream;

/** Lists that logic gets from the database. */
final class Lists {
  private Lists() {}

  /** All that actions and screens compute, not what their queries leave to the database. */
  static Stream<Expression> inLogic(Application application) {
    return Stream.concat(
        application.actions().stream().flatMap(Walk::expressions),
        application.ownScreens().stream()
            .flatMap(
                screen ->
                    Stream.concat(
                        Walk.in(screen.title()), screen.everyPart().flatMap(Walk::expressions))));
  }

  /** Whether the database can be asked about the list without giving it. */
  static boolean isAsked(Expression list, Application application) {
    return switch (list) {
      case Expression.RecordsOf it -> true;
      case Expression.RunQuery it ->
          application.query(it.query()).filter(query -> !query.one() && !isTotal(query)).isPresent()
              && Harmless.inLogic(application).query(it.query());
      default -> false;
    };
  }

  /** One row over everything, even over nothing. */
  private static boolean isTotal(Query query) {
    return query.groupBy().isEmpty() && query.select().stream().anyMatch(it -> total(it.value()));
  }

  static boolean total(Expression value) {
    return value instanceof Expression.Aggregate aggregate
        ? aggregate.variable().isEmpty()
        : dev.croft.compiler.model.Parts.of(value).stream().anyMatch(Lists::total);
  }
}
