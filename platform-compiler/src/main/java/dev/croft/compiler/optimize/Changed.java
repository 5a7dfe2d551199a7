package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applications with other elements. */
final class Changed {
  private final Map<String, Query> queries;

  private Changed(List<Query> queries) {
    this.queries = queries.stream().collect(Collectors.toMap(Query::name, Function.identity()));
  }

  static Application actions(Application from, List<Action> actions) {
    return made(from, from.queries(), actions, from.ownScreens());
  }

  /** Screens hold the queries that they list: these are the new ones too. */
  static Application queries(Application from, List<Query> queries) {
    Changed changed = new Changed(queries);
    return made(
        from, queries, from.actions(), from.ownScreens().stream().map(changed::screen).toList());
  }

  private static Application made(
      Application from, List<Query> queries, List<Action> actions, List<Screen> screens) {
    return new Application(
        from.name(),
        from.title(),
        from.description(),
        from.roles(),
        from.settings(),
        from.errors(),
        from.staticEntities(),
        from.entities(),
        from.structures(),
        queries,
        actions,
        from.screens(),
        screens,
        from.menu(),
        from.restOf(),
        from.restApis(),
        from.uses(),
        from.tests(),
        from.automation(),
        from.position());
  }

  private Screen screen(Screen from) {
    return new Screen(
        from.name(),
        from.description(),
        from.title(),
        from.parameters(),
        from.entries(),
        from.path(),
        from.access(),
        parts(from.parts()),
        from.position());
  }

  private List<Part> parts(List<Part> parts) {
    return parts.stream().map(this::part).toList();
  }

  private Part part(Part part) {
    return switch (part) {
      case Part.Table it ->
          new Part.Table(
              it.id(),
              rows(it.rows()),
              it.title(),
              it.columns(),
              it.buttons(),
              it.selects(),
              it.position());
      case Part.Chart it ->
          new Part.Chart(
              it.id(), it.kind(), rows(it.rows()), it.title(), it.by(), it.of(), it.position());
      case Part.Section it -> section(it);
      case Part.Tabs it ->
          new Part.Tabs(it.id(), it.tabs().stream().map(this::section).toList(), it.position());
      case Part.Choice it ->
          new Part.Choice(
              it.id(), it.condition(), parts(it.then()), parts(it.otherwise()), it.position());
      case Part.Inlined it ->
          new Part.Inlined(it.id(), it.block(), it.locals(), parts(it.parts()), it.position());
      case Part.Search it -> it;
      case Part.Paragraph it -> it;
      case Part.Figure it -> it;
      case Part.Show it -> it;
      case Part.Form it -> it;
      case Part.Button it -> it;
    };
  }

  private Part.Section section(Part.Section from) {
    return new Part.Section(from.id(), from.title(), parts(from.parts()), from.position());
  }

  private Part.Rows rows(Part.Rows from) {
    return from.own()
        ? from
        : new Part.Rows(
            queries.getOrDefault(from.query().name(), from.query()), false, from.arguments());
  }
}
