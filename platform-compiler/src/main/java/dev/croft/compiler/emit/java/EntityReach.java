package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.js.PagePath;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where and for whom the records of each entity are served, and its rules in words. */
final class EntityReach {
  private final AccessCode access;
  private final List<DatabaseShape> elsewhere;
  private final DatabaseShape shape;
  private final ScreenReach screens;
  private final Map<String, List<Access>> rest = new HashMap<>();
  private final Map<String, List<Access>> pages = new HashMap<>();
  private final Map<String, List<Access>> choices = new HashMap<>();
  private final Map<String, List<DatabaseShape.Table>> tables = new HashMap<>();

  EntityReach(Application application, DatabaseShape shape) {
    this.access = new AccessCode(application.context());
    this.elsewhere = ShapeOf.elsewhere(application);
    this.shape = shape;
    this.screens = new ScreenReach(application);
    application.restOf().forEach(it -> list(rest, it.entity()).add(it.access()));
    application.screens().forEach(it -> list(pages, it.entity()).add(it.access()));
    for (Application.Screens each : application.screens()) {
      application.entity(each.entity()).stream()
          .flatMap(entity -> entity.attributes().stream())
          .map(Attribute::type)
          .forEach(type -> chosen(type, each.access()));
    }
    shape.tables().forEach(table -> list(tables, RuleCode.owner(table)).add(table));
  }

  private static <T> List<T> list(Map<String, List<T>> all, String entity) {
    return all.computeIfAbsent(entity, any -> new ArrayList<>());
  }

  private void chosen(Type type, Access by) {
    switch (type) {
      case Type.Reference it -> list(choices, it.entity()).add(by);
      case Type.Many it -> list(choices, it.entity()).add(by);
      default -> {
        // Leads to no record.
      }
    }
  }

  /** The methods of the entity's resource that say so. */
  String code(Entity entity) {
    JavaText body = new JavaText();
    body.line().line("/** Where its records are served. */");
    body.line("public static void routes(Routes routes) {");
    routes(entity, body);
    body.line("}").line().line("/** The rules of the database in the words of the model. */");
    body.line("public static void rules(Rules rules) {");
    RuleCode rules = new RuleCode(shape, elsewhere, body);
    tables.getOrDefault(entity.name(), List.of()).forEach(rules::write);
    return body.line("}").toString();
  }

  private void routes(Entity entity, JavaText body) {
    String resource = "new " + JavaNames.type(entity.name()) + "Resource()";
    List<Access> shown = pages.getOrDefault(entity.name(), List.of());
    List<Access> both = new ArrayList<>(rest.getOrDefault(entity.name(), List.of()));
    both.addAll(shown);
    if (!both.isEmpty()) {
      body.line("routes.entity(" + resource + ", " + access.anyOf(both) + ");", entity.position());
    }
    if (!shown.isEmpty()) {
      body.line(
          "routes.pages("
              + JavaNames.text(PagePath.of(entity.name()))
              + ", "
              + JavaNames.text(entity.name())
              + ", "
              + access.anyOf(shown)
              + ");");
    }
    List<Access> choosing = new ArrayList<>(choices.getOrDefault(entity.name(), List.of()));
    choosing.addAll(screens.choosing(entity.name()));
    if (!choosing.isEmpty()) {
      body.line("routes.choices(" + resource + ", " + access.anyOf(choosing) + ");");
    }
    for (Attribute attribute : entity.attributes()) {
      List<Access> showing = screens.showing(entity.name(), attribute.name());
      if (!showing.isEmpty()) {
        body.line(
            "routes.bytes("
                + resource
                + ", "
                + JavaNames.text(attribute.name())
                + ", "
                + access.anyOf(showing)
                + ");");
      }
    }
  }
}
