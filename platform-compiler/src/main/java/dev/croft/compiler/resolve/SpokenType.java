package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Type;

/** Types as an author writes them. */
final class SpokenType {
  private SpokenType() {}

  static String of(Type type) {
    return switch (type) {
      case Type.Text it -> it.maximum() == 0 ? "Text" : "Text(" + it.maximum() + ")";
      case Type.Whole it -> "Integer";
      case Type.LongWhole it -> "Long";
      case Type.Decimal it -> "Decimal";
      case Type.Currency it -> "Currency";
      case Type.Bool it -> "Boolean";
      case Type.Date it -> "Date";
      case Type.Time it -> "Time";
      case Type.DateTime it -> "DateTime";
      case Type.Duration it -> "Duration";
      case Type.Email it -> "Email";
      case Type.Phone it -> "Phone";
      case Type.Uuid it -> "Uuid";
      case Type.Image it -> "Image";
      case Type.Binary it -> "Binary";
      case Type.Reference it -> it.entity();
      case Type.StaticReference it -> it.entity();
      case Type.Many it -> "many " + it.entity();
      case Type.ListOf it -> "list of " + of(it.element());
      case Type.StructureOf it -> it.structure();
      case Type.RowOf it -> "row of " + it.query();
      case Type.Nothing it -> "nothing";
    };
  }
}
