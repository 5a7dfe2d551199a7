package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Origin;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints of the application in the words of its model. */
final class RulesClass {
  private final DatabaseShape shape;
  private final List<DatabaseShape> elsewhere;
  private final JavaText body = new JavaText();

  private RulesClass(Application application, DatabaseShape shape) {
    this.elsewhere = ShapeOf.elsewhere(application);
    this.shape = shape;
  }

  static JavaSource of(Application application, DatabaseShape shape, Packages home) {
    RulesClass made = new RulesClass(application, shape);
    made.write();
    return home.source("", "ModelRules", made.body);
  }

  private void write() {
    body.line("/** What the database refuses, in the words of the model. */");
    body.line("public final class ModelRules {");
    body.line("private ModelRules() {}").line();
    body.line("public static Rules all() {").line("return new Rules()");
    shape.tables().forEach(table -> rules(shape, table));
    elsewhere.forEach(each -> each.tables().forEach(table -> rules(each, table)));
    body.line("    ;").line("}").line("}");
  }

  private void rules(DatabaseShape home, DatabaseShape.Table table) {
    String element = element(table);
    for (DatabaseShape.Unique unique : table.uniques()) {
      rule("unique", unique.name(), element, attributes(table, unique.columns()));
    }
    for (DatabaseShape.ForeignKey key : table.foreignKeys()) {
      String target =
          Stream.concat(Stream.of(shape), elsewhere.stream())
              .filter(
                  it -> it.schema().equals(Objects.requireNonNullElse(key.schema(), home.schema())))
              .flatMap(it -> it.table(key.table()).stream())
              .map(RulesClass::element)
              .findFirst()
              .orElse(key.table());
      rule("reference", key.name(), element, attributes(table, key.columns()), target);
    }
    for (DatabaseShape.Check check : table.checks()) {
      rule("check", check.name(), element, attribute(table, check), check.message());
    }
  }

  /** {@code Customer} of {@code Customer.tags}. */
  private static String element(DatabaseShape.Table table) {
    String element = table.element();
    return table.purpose() == DatabaseShape.Purpose.LINKS
        ? Origin.simple(element.substring(0, element.lastIndexOf('.')))
        : Origin.simple(element);
  }

  private static String attributes(DatabaseShape.Table table, List<String> columns) {
    return columns.stream()
        .map(column -> table.column(column).map(DatabaseShape.Column::element).orElse(column))
        .collect(Collectors.joining(", "));
  }

  /** A rule about one attribute only is told at that attribute. */
  private static String attribute(DatabaseShape.Table table, DatabaseShape.Check check) {
    List<String> named =
        table.columns().stream()
            .filter(column -> check.condition().contains(PhysicalName.quoted(column.name())))
            .map(DatabaseShape.Column::element)
            .toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  private void rule(String method, String... texts) {
    body.line(
        List.of(texts).stream()
            .map(JavaNames::text)
            .collect(Collectors.joining(", ", "    ." + method + "(", ")")));
  }
}
