package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Type;

/** The model's types as Java classes; every one may be null, which is empty. */
final class JavaTypes {
  private JavaTypes() {}

  static String of(Type type) {
    return switch (type) {
      case Type.Text text -> "String";
      case Type.Email email -> "String";
      case Type.Phone phone -> "String";
      case Type.Whole whole -> "Integer";
      case Type.LongWhole whole -> "Long";
      case Type.Decimal decimal -> "BigDecimal";
      case Type.Currency currency -> "BigDecimal";
      case Type.Bool bool -> "Boolean";
      case Type.Date date -> "LocalDate";
      case Type.Time time -> "LocalTime";
      case Type.DateTime dateTime -> "Instant";
      case Type.Duration duration -> "Duration";
      case Type.Uuid uuid -> "UUID";
      case Type.Image image -> "byte[]";
      case Type.Binary binary -> "byte[]";
      case Type.Reference reference -> "Long";
      case Type.StaticReference reference -> "String";
      case Type.Many many -> "List<Long>";
      case Type.ListOf list -> "List<" + of(list.element()) + ">";
      case Type.StructureOf structure -> JavaNames.type(structure.structure());
      case Type.RowOf row -> JavaNames.type(row.query()) + "Query.Result";
      case Type.Nothing nothing -> "Object";
    };
  }

  /** The method of {@code Row}, {@code Binds} and {@code Input} for a type. */
  static String method(Type type) {
    return switch (type) {
      case Type.Text text -> "text";
      case Type.Email email -> "text";
      case Type.Phone phone -> "text";
      case Type.Whole whole -> "whole";
      case Type.LongWhole whole -> "longWhole";
      case Type.Decimal decimal -> "decimal";
      case Type.Currency currency -> "decimal";
      case Type.Bool bool -> "bool";
      case Type.Date date -> "date";
      case Type.Time time -> "time";
      case Type.DateTime dateTime -> "dateTime";
      case Type.Duration duration -> "duration";
      case Type.Uuid uuid -> "uuid";
      case Type.Image image -> "bytes";
      case Type.Binary binary -> "bytes";
      case Type.Reference reference -> "reference";
      case Type.StaticReference reference -> "text";
      case Type.Many many -> "references";
      case Type.ListOf list -> "references";
      case Type.StructureOf structure -> "structure";
      case Type.RowOf row -> "structure";
      case Type.Nothing nothing -> "text";
    };
  }

  /** The runtime's kind of a type. */
  static String kind(Type type) {
    return switch (type) {
      case Type.Text text -> "TEXT";
      case Type.Email email -> "TEXT";
      case Type.Phone phone -> "TEXT";
      case Type.Whole whole -> "WHOLE";
      case Type.LongWhole whole -> "LONG_WHOLE";
      case Type.Decimal decimal -> "DECIMAL";
      case Type.Currency currency -> "DECIMAL";
      case Type.Bool bool -> "BOOL";
      case Type.Date date -> "DATE";
      case Type.Time time -> "TIME";
      case Type.DateTime dateTime -> "DATE_TIME";
      case Type.Duration duration -> "DURATION";
      case Type.Uuid uuid -> "UUID";
      case Type.Image image -> "BYTES";
      case Type.Binary binary -> "BYTES";
      case Type.Reference reference -> "REFERENCE";
      case Type.StaticReference reference -> "STATIC";
      case Type.Many many -> "MANY";
      case Type.ListOf list -> kind(list.element());
      case Type.StructureOf structure -> "TEXT";
      case Type.RowOf row -> "TEXT";
      case Type.Nothing nothing -> "TEXT";
    };
  }

  static boolean isList(Type type) {
    return type instanceof Type.ListOf || type instanceof Type.Many;
  }
}
