package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Warns of two queries that read the same. */
final class QueriesDiffer implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    List<Query> queries =
        application.queries().stream()
            .sorted((one, other) -> one.position().compareTo(other.position()))
            .toList();
    Map<List<String>, List<Query>> alike = new HashMap<>();
    for (Query query : queries) {
      List<Query> before = alike.computeIfAbsent(outline(query), any -> new ArrayList<>());
      before.stream()
          .filter(each -> same(each, query))
          .findFirst()
          .ifPresent(
              each ->
                  problems.add(
                      ProblemCode.SAME_QUERY,
                      query.position(),
                      "`" + query.name() + "` reads the same as `" + each.name() + "`",
                      "keep one of them"));
      before.add(query);
    }
  }

  /** Queries that read the same have the same outline; most others have another one. */
  private static List<String> outline(Query query) {
    return Stream.concat(
            query.sources().stream().map(Query.Source::entity),
            query.select().stream().map(Query.Selected::name))
        .toList();
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
