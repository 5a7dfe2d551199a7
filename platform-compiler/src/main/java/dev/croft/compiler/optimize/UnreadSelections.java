package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a query selects and nobody reads is not selected. */
public final class UnreadSelections implements Pass {
  @Override
  public String name() {
    return "unread-selection";
  }

  @Override
  public Optimized apply(Optimized before) {
    Application application = before.application();
    Map<String, Set<String>> read = read(application);
    Set<String> whole = whole(application);
    List<Optimization> done = new ArrayList<>();
    List<Query> queries = new ArrayList<>();
    for (Query query : application.queries()) {
      queries.add(
          whole.contains(query.name()) || query.sql().isPresent()
              ? query
              : narrowed(query, read.getOrDefault(query.name(), Set.of()), application, done));
    }
    return done.isEmpty() ? before : before.with(Changed.queries(application, queries), done);
  }

  private Query narrowed(
      Query query, Set<String> read, Application application, List<Optimization> done) {
    Harmless harmless = Harmless.inQuery(application, query);
    List<Query.Selected> kept = new ArrayList<>();
    List<Query.Selected> left = new ArrayList<>();
    boolean total = query.groupBy().isEmpty();
    for (Query.Selected each : query.select()) {
      boolean needed =
          read.contains(each.name())
              || !harmless.is(each.value())
              || total && Lists.total(each.value());
      (needed ? kept : left).add(each);
    }
    if (kept.isEmpty()) {
      kept.add(left.removeFirst());
    }
    left.forEach(
        each ->
            done.add(
                new Optimization(
                    name(),
                    each.position(),
                    "nobody reads `" + each.name() + "` of " + query.name() + ": not selected")));
    return new Query(
        query.name(),
        query.description(),
        query.one(),
        query.parameters(),
        query.sources(),
        query.where(),
        kept,
        query.groupBy(),
        query.sort(),
        query.page(),
        query.cache(),
        query.access(),
        query.position());
  }

  /** Names that are read of a row, by query. */
  private static Map<String, Set<String>> read(Application application) {
    Map<String, Set<String>> read = new HashMap<>();
    Lists.inLogic(application)
        .forEach(
            each -> {
              if (each instanceof Expression.AttributeOf attribute
                  && attribute.of().type() instanceof Type.RowOf row) {
                read.computeIfAbsent(row.query(), any -> new HashSet<>())
                    .add(attribute.attribute());
              }
            });
    application.ownScreens().stream()
        .flatMap(screen -> screen.everyPart())
        .forEach(part -> sorted(part, read));
    return read;
  }

  private static void sorted(Part part, Map<String, Set<String>> read) {
    if (part instanceof Part.Table table) {
      Set<String> names = read.computeIfAbsent(table.rows().query().name(), any -> new HashSet<>());
      table.columns().forEach(column -> column.sorts().ifPresent(names::add));
    }
  }

  /** Queries whose rows leave the application as they are, or are compared. */
  private static Set<String> whole(Application application) {
    Stream<String> served =
        application.restApis().stream()
            .flatMap(api -> api.operations().stream())
            .flatMap(
                it ->
                    it.target() instanceof Application.Target.OfQuery query
                        ? Stream.of(query.query())
                        : Stream.empty());
    Stream<String> returned =
        application.actions().stream().flatMap(action -> rows(action.returns()));
    Stream<String> compared =
        Lists.inLogic(application)
            .flatMap(
                each ->
                    each instanceof Expression.Binary binary
                        ? Stream.concat(rows(binary.left().type()), rows(binary.right().type()))
                        : Stream.empty());
    return Stream.of(served, returned, compared).flatMap(each -> each).collect(Collectors.toSet());
  }

  private static Stream<String> rows(Type type) {
    return switch (type) {
      case Type.RowOf row -> Stream.of(row.query());
      case Type.ListOf list -> rows(list.element());
      default -> Stream.empty();
    };
  }
}
