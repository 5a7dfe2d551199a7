package dev.croft.compiler.check;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;

/** Warns of reads that grow with the table: an action holds all rows of a query in memory. */
final class QueriesHaveBounds implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    for (Action action : application.actions()) {
      for (Expression.RunQuery run : ModelWalk.all(action.body(), Expression.RunQuery.class)) {
        application
            .query(run.query())
            .filter(QueriesHaveBounds::readsAll)
            .ifPresent(
                query ->
                    problems.add(
                        ProblemCode.ALL_ROWS_READ,
                        run.position(),
                        "all rows of `"
                            + query.sources().getFirst().entity()
                            + "` are read here, however many there are",
                        "give " + query.name() + " a where, or let it count and sum"));
      }
      ModelWalk.all(action.body(), Statement.For.class).forEach(loop -> inLoop(loop, problems));
    }
    application.queries().forEach(query -> contains(query, problems));
  }

  private static boolean readsAll(Query query) {
    boolean grouped =
        !query.groupBy().isEmpty()
            || query.select().stream()
                .anyMatch(
                    each ->
                        ModelWalk.all(each.value(), Expression.Aggregate.class).stream()
                            .anyMatch(it -> it.variable().isEmpty()));
    return !query.one() && query.sql().isEmpty() && query.where().isEmpty() && !grouped;
  }

  private static void inLoop(Statement.For loop, Problems problems) {
    for (Expression.RunQuery run : ModelWalk.all(loop.body(), Expression.RunQuery.class)) {
      problems.add(
          ProblemCode.QUERY_IN_LOOP,
          run.position(),
          "`" + run.query() + "` is asked again for each `" + loop.variable() + "`",
          "ask once before the loop, or let one query read what the loop needs");
    }
  }

  /** A part of a text is found by reading all of them. */
  private static void contains(Query query, Problems problems) {
    if (query.one() || query.page().isPresent() || query.where().isEmpty()) {
      return;
    }
    Expression where = query.where().get();
    if (ModelWalk.all(where, Expression.Binary.class).stream().anyMatch(IndexesHelp::narrows)) {
      return;
    }
    for (Expression.Binary binary : ModelWalk.all(where, Expression.Binary.class)) {
      if (binary.operator() == Expression.Operator.CONTAINS
          && binary.left() instanceof Expression.AttributeOf
          && binary.left().type() instanceof Type.Text text
          && text.maximum() == 0) {
        problems.add(
            ProblemCode.CONTAINS_UNBOUNDED,
            binary.position(),
            "every text is read to its end, for any number of rows",
            "give the query a page, the text a limit, or another condition");
      }
    }
  }
}
