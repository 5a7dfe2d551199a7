package dev.croft.compiler;

import dev.croft.compiler.model.Type;

/** Types as the model spells them. */
final class TypeWords {
  private TypeWords() {}

  static String of(Type type) {
    return switch (type) {
      case Type.Text text -> text.maximum() == 0 ? "Text" : "Text(" + text.maximum() + ")";
      case Type.Whole whole -> "Integer";
      case Type.LongWhole whole -> "Long";
      case Type.Decimal decimal -> "Decimal(" + decimal.precision() + "," + decimal.scale() + ")";
      case Type.Currency currency -> "Currency";
      case Type.Bool bool -> "Boolean";
      case Type.Date date -> "Date";
      case Type.Time time -> "Time";
      case Type.DateTime dateTime -> "DateTime";
      case Type.Duration duration -> "Duration";
      case Type.Email email -> "Email";
      case Type.Phone phone -> "Phone";
      case Type.Uuid uuid -> "Uuid";
      case Type.Image image -> "Image";
      case Type.Binary binary -> "Binary";
      case Type.Reference reference -> reference.entity();
      case Type.StaticReference reference -> reference.entity();
      case Type.Many many -> "many " + many.entity();
      case Type.ListOf list -> "list of " + of(list.element());
      case Type.StructureOf structure -> structure.structure();
      case Type.RowOf row -> row.query();
      case Type.Nothing nothing -> "nothing";
    };
  }
}
