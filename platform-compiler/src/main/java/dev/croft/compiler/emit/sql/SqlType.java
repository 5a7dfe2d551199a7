package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Type;

/** The column type of an attribute's type, spelled as PostgreSQL itself prints it. */
public final class SqlType {
  private SqlType() {}

  public static String of(Type type) {
    return switch (type) {
      case Type.Text text ->
          text.maximum() == 0 ? "text" : "character varying(" + text.maximum() + ")";
      case Type.Email email -> "character varying(250)";
      case Type.Phone phone -> "character varying(30)";
      case Type.Whole whole -> "integer";
      case Type.LongWhole whole -> "bigint";
      case Type.Decimal decimal -> "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
      case Type.Currency currency -> "numeric(19,4)";
      case Type.Bool bool -> "boolean";
      case Type.Date date -> "date";
      case Type.Time time -> "time without time zone";
      case Type.DateTime dateTime -> "timestamp with time zone";
      // Milliseconds: exact, summable, and the same in every client.
      case Type.Duration duration -> "bigint";
      case Type.Uuid uuid -> "uuid";
      case Type.Image image -> "bytea";
      case Type.Binary binary -> "bytea";
      case Type.Reference reference -> "bigint";
      case Type.StaticReference reference -> "text";
      case Type.Many many -> "bigint[]";
      case Type.ListOf list -> of(list.element()) + "[]";
      case Type.StructureOf structure -> throw notStored(type);
      case Type.RowOf row -> throw notStored(type);
      case Type.Nothing nothing -> "text";
    };
  }

  /** The type without its size, for casts of parameters: a too long text must compare, not fail. */
  static String castOf(Type type) {
    return switch (type) {
      case Type.Text text -> "text";
      case Type.Email email -> "text";
      case Type.Phone phone -> "text";
      case Type.Decimal decimal -> "numeric";
      case Type.Currency currency -> "numeric";
      case Type.ListOf list -> castOf(list.element()) + "[]";
      default -> of(type);
    };
  }

  private static IllegalArgumentException notStored(Type type) {
    return new IllegalArgumentException("A database does not store " + type);
  }
}
