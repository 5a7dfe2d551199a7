package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values in texts, in SQL: as {@code Compute.text} of the runtime writes them. */
final class SqlTemplate {
  private final Tables tables;
  private final boolean subqueries;
  private final Function<Expression, String> value;

  /**
   * @param subqueries whether the place takes a {@code select}; definitions do not
   * @param value makes SQL of an expression
   */
  SqlTemplate(Tables tables, boolean subqueries, Function<Expression, String> value) {
    this.tables = tables;
    this.subqueries = subqueries;
    this.value = value;
  }

  String of(Expression.Template template) {
    return template.parts().stream()
        .map(this::part)
        .collect(Collectors.joining(", ", "concat(", ")"));
  }

  private String part(Expression part) {
    return switch (part.type()) {
      case Type.Currency currency -> number(value.apply(part));
      case Type.Decimal decimal -> number(value.apply(part));
      case Type.DateTime moment -> SqlInTime.written("(" + value.apply(part) + ")");
      case Type.Duration duration -> duration("(" + value.apply(part) + ")");
      case Type.Reference reference -> record(part, reference);
      default -> "(" + value.apply(part) + ")::text";
    };
  }

  /** Of more than two decimals, closing zeros are left out. */
  private static String number(String number) {
    return "regexp_replace((" + number + ")::text, '(\\.[0-9]{2}[0-9]*?)0+$', '\\1')";
  }

  private String duration(String milliseconds) {
    return subqueries
        ? "(select case when v is not null then "
            + SqlInTime.writtenDuration("v")
            + " end from (values ("
            + milliseconds
            + ")) n(v))"
        : "case when "
            + milliseconds
            + " is not null then "
            + SqlInTime.writtenDuration(milliseconds)
            + " end";
  }

  /** A record is shown by its label. */
  private String record(Expression part, Type.Reference reference) {
    Optional<String> label = tables.entity(reference.entity()).label();
    if (label.isEmpty()) {
      return "(" + value.apply(part) + ")::text";
    }
    Type type = tables.attributeOf(reference.entity(), label.get()).orElseThrow().type();
    return part(new Expression.AttributeOf(part, label.get(), type, true, part.position()));
  }
}
