package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query that nothing leads to is no part of the archive. */
public final class UnusedQueries implements Pass {
  @Override
  public String name() {
    return "unused-query";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    Set<String> used = used(application);
    List<Optimization> done =
        application.queries().stream()
            .filter(it -> !used.contains(it.name()))
            .map(
                it ->
                    new Optimization(
                        name(), it.position(), "nothing uses " + it.name() + ": it is left out"))
            .toList();
    return done.isEmpty()
        ? before
        : before.with(
            Changed.queries(
                application,
                application.queries().stream().filter(it -> used.contains(it.name())).toList()),
            done);
  }

  private static Set<String> used(Application application) {
    Map<String, Query> queries =
        application.queries().stream().collect(Collectors.toMap(Query::name, Function.identity()));
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(roots(application).toList());
    while (!open.isEmpty()) {
      String name = open.pop();
      if (queries.containsKey(name) && used.add(name)) {
        run(Walk.expressions(queries.get(name))).forEach(open::push);
      }
    }
    return used;
  }

  private static Stream<String> roots(Application application) {
    Stream<String> served =
        application.restApis().stream()
            .flatMap(api -> api.operations().stream())
            .map(Application.Operation::target)
            .flatMap(
                it ->
                    it instanceof Application.Target.OfQuery query
                        ? Stream.of(query.query())
                        : Stream.empty());
    Stream<String> listed =
        application.ownScreens().stream()
            .flatMap(screen -> screen.everyPart())
            .flatMap(part -> part.lists().stream())
            .map(Part.Rows::query)
            .map(Query::name);
    Stream<String> asked =
        run(
            Stream.concat(
                application.actions().stream().flatMap(Walk::expressions),
                application.ownScreens().stream().flatMap(Walk::expressions)));
    return Stream.of(served, listed, asked).flatMap(each -> each);
  }

  private static Stream<String> run(Stream<Expression> expressions) {
    return expressions.flatMap(
        it -> it instanceof Expression.RunQuery run ? Stream.of(run.query()) : Stream.empty());
  }
}
