package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.List;

/** Warns of two queries that read the same. */
final class QueriesDiffer implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    List<Query> queries =
        application.queries().stream()
            .sorted((one, other) -> one.position().compareTo(other.position()))
            .toList();
    for (int i = 0; i < queries.size(); i++) {
      Query query = queries.get(i);
      queries.subList(0, i).stream()
          .filter(before -> same(before, query))
          .findFirst()
          .ifPresent(
              before ->
                  problems.add(
                      ProblemCode.SAME_QUERY,
                      query.position(),
                      "`" + query.name() + "` reads the same as `" + before.name() + "`",
                      "keep one of them"));
    }
  }

  private static boolean same(Query one, Query other) {
    return one.one() == other.one()
        && SameMeaning.of(body(one), body(other))
        && SameMeaning.of(one.access(), other.access());
  }

  private static List<Object> body(Query query) {
    return List.of(
        query.parameters(),
        query.sources(),
        query.where(),
        query.select(),
        query.groupBy(),
        query.sort(),
        query.page(),
        query.sql());
  }
}
