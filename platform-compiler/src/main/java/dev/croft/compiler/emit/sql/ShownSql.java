package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;

/** Expressions over the table {@code t} for what a person reads of its attributes. */
final class ShownSql {
  private final Tables tables;
  private final Entity entity;

  ShownSql(Tables tables, Entity entity) {
    this.tables = tables;
    this.entity = entity;
  }

  /**
   * What names a record to a person.
   *
   * @param alias of its table
   */
  static String label(Entity entity, String alias) {
    String id = alias + ".\"id\"::text";
    return entity
        .label()
        .flatMap(entity::attribute)
        .map(label -> "coalesce(" + alias + "." + EntitySql.column(label) + ", " + id + ")")
        .orElse(id);
  }

  String of(Attribute attribute) {
    return switch (attribute.type()) {
      case Type.Reference reference -> reference(attribute, tables.entity(reference.entity()));
      case Type.Many many -> many(attribute, tables.entity(many.entity()));
      case Type.Image image -> "octet_length(" + own(attribute) + ")";
      case Type.Binary binary -> "octet_length(" + own(attribute) + ")";
      default -> own(attribute);
    };
  }

  private static String own(Attribute attribute) {
    return "t." + EntitySql.column(attribute);
  }

  /** One whose records have no label is in the order of its ids. */
  private String reference(Attribute attribute, Entity target) {
    if (target.label().isEmpty()) {
      return own(attribute);
    }
    return "(select "
        + label(target, "r")
        + " from "
        + tables.table(target.name())
        + " r where r.\"id\" = "
        + own(attribute)
        + ")";
  }

  private String many(Attribute attribute, Entity target) {
    Tables.Way.Links links = tables.links(entity, attribute);
    return "(select string_agg("
        + label(target, "r")
        + ", ', ' order by r.\"id\") from "
        + links.table()
        + " l join "
        + tables.table(target.name())
        + " r on r.\"id\" = l."
        + links.otherColumn()
        + " where l."
        + links.ownColumn()
        + " = t.\"id\")";
  }
}
