package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.model.Origin;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The constraints of a table in the words of the model, as Java. */
final class RuleCode {
  private final DatabaseShape shape;
  private final List<DatabaseShape> elsewhere;
  private final JavaText body;

  /**
   * @param elsewhere of the applications that are used
   */
  RuleCode(DatabaseShape shape, List<DatabaseShape> elsewhere, JavaText body) {
    this.shape = shape;
    this.elsewhere = List.copyOf(elsewhere);
    this.body = body;
  }

  /** The element that the table belongs to: links belong to the entity of their attribute. */
  static String owner(DatabaseShape.Table table) {
    String element = table.element();
    return table.purpose() == DatabaseShape.Purpose.LINKS
        ? element.substring(0, element.lastIndexOf('.'))
        : element;
  }

  private static String element(DatabaseShape.Table table) {
    return Origin.simple(owner(table));
  }

  /** Of a table of one's own. */
  void write(DatabaseShape.Table table) {
    write(shape, table);
  }

  /** Of tables of the applications that are used. */
  void writeOthers() {
    elsewhere.forEach(each -> each.tables().forEach(table -> write(each, table)));
  }

  private void write(DatabaseShape home, DatabaseShape.Table table) {
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
              .map(RuleCode::element)
              .findFirst()
              .orElse(key.table());
      rule("reference", key.name(), element, attributes(table, key.columns()), target);
    }
    for (DatabaseShape.Check check : table.checks()) {
      rule("check", check.name(), element, attribute(table, check), check.message());
    }
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
            .collect(Collectors.joining(", ", "rules." + method + "(", ");")));
  }
}
