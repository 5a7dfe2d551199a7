package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that read and write the records of one entity; the table is {@code t}. */
public final class EntitySql {
  private final Tables tables;
  private final Entity entity;
  private final String table;

  public EntitySql(Tables tables, Entity entity) {
    this.tables = tables;
    this.entity = entity;
    this.table = tables.table(entity.name());
  }

  /**
   * Records behind an entity: the other side of a reference, or those of a many.
   *
   * @param where {@code where … = ?} over the target's table {@code t}
   */
  public record Behind(String name, String entity, String where) {
    /** With the order of the records. */
    public String condition() {
      return where + "\norder by t.\"id\"";
    }
  }

  /** The table of another entity. */
  public String table(String other) {
    return tables.table(other);
  }

  public String from() {
    return table + " t";
  }

  public String select() {
    return "select "
        + Stream.concat(
                Stream.of("t.\"id\"", "t.\"croft_version\""),
                entity.attributes().stream().map(this::selected))
            .collect(Collectors.joining(",\n  "))
        + "\nfrom "
        + from();
  }

  /** The same columns with nothing for bytes, and behind them how many bytes there are. */
  public String lean() {
    return "select "
        + Stream.of(
                Stream.of("t.\"id\"", "t.\"croft_version\""),
                entity.attributes().stream()
                    .map(each -> isBytes(each) ? "null::bytea" : selected(each)),
                entity.attributes().stream().filter(EntitySql::isBytes).map(this::shown))
            .flatMap(each -> each)
            .collect(Collectors.joining(",\n  "))
        + "\nfrom "
        + from();
  }

  /** Only these attributes. */
  public String brief(Predicate<Attribute> wanted) {
    return "select "
        + Stream.concat(
                Stream.of("t.\"id\"", "t.\"croft_version\""),
                entity.attributes().stream().filter(wanted).map(this::selected))
            .collect(Collectors.joining(",\n  "))
        + "\nfrom "
        + from();
  }

  /** What a statement that writes the id back gives besides: all that {@link #select} reads. */
  public String givenBack() {
    return Stream.concat(
            Stream.of("\"croft_version\""), entity.attributes().stream().map(EntitySql::column))
        .collect(Collectors.joining(", ", ", ", ""));
  }

  /** The attributes that hold bytes. */
  public List<Attribute> bytes() {
    return entity.attributes().stream().filter(EntitySql::isBytes).toList();
  }

  /** Whether it holds bytes. */
  public static boolean isBytes(Attribute attribute) {
    return attribute.type() instanceof Type.Image || attribute.type() instanceof Type.Binary;
  }

  /** What a person reads for an attribute, see the runtime's {@code Column}. */
  public String shown(Attribute attribute) {
    return new ShownSql(tables, entity).of(attribute);
  }

  private String selected(Attribute attribute) {
    if (!(attribute.type() instanceof Type.Many)) {
      return "t." + column(attribute);
    }
    Tables.Way.Links links = tables.links(entity, attribute);
    return "array(select l."
        + links.otherColumn()
        + " from "
        + links.table()
        + " l where l."
        + links.ownColumn()
        + " = t.\"id\" order by 1)";
  }

  public String insert() {
    List<String> columns = stored().stream().map(EntitySql::column).toList();
    if (columns.isEmpty()) {
      return "insert into " + table + " default values returning \"id\"";
    }
    return "insert into "
        + table
        + " (\n  "
        + String.join(",\n  ", columns)
        + ")\nvalues ("
        + "?, ".repeat(columns.size() - 1)
        + "?)\nreturning \"id\"";
  }

  /** Binds the attributes, the id and the version that was read. */
  public String update() {
    return "update "
        + table
        + " set\n  "
        + Stream.concat(
                stored().stream().map(attribute -> column(attribute) + " = ?"),
                Stream.of("\"croft_version\" = \"croft_version\" + 1"))
            .collect(Collectors.joining(",\n  "))
        + "\nwhere \"id\" = ? and \"croft_version\" = ?";
  }

  public String delete() {
    return "delete from " + table + "\nwhere \"id\" = ?";
  }

  /** Binds the id and the ids to link to; links that are there stay. */
  public String link(Attribute many) {
    Tables.Way.Links links = tables.links(entity, many);
    return "insert into "
        + links.table()
        + " ("
        + links.ownColumn()
        + ", "
        + links.otherColumn()
        + ")\nselect ?, unnest(?::bigint[])\non conflict do nothing";
  }

  /** Binds the id and the ids whose links stay. */
  public String unlink(Attribute many) {
    Tables.Way.Links links = tables.links(entity, many);
    return "delete from "
        + links.table()
        + "\nwhere "
        + links.ownColumn()
        + " = ? and "
        + links.otherColumn()
        + " <> all(?)";
  }

  /** What names a record to a person. */
  public String label() {
    return ShownSql.label(entity, "t");
  }

  /** What a list is filtered by, see the runtime's {@code Column}. */
  public String filter(Attribute attribute) {
    if (!(attribute.type() instanceof Type.Many)) {
      return "t." + column(attribute);
    }
    Tables.Way.Links links = tables.links(entity, attribute);
    return "select l."
        + links.ownColumn()
        + " from "
        + links.table()
        + " l where l."
        + links.otherColumn()
        + " = any(?)";
  }

  public List<Attribute> manys() {
    return entity.attributes().stream()
        .filter(attribute -> attribute.type() instanceof Type.Many)
        .toList();
  }

  private List<Attribute> stored() {
    return entity.attributes().stream()
        .filter(attribute -> !(attribute.type() instanceof Type.Many))
        .toList();
  }

  static String column(Attribute attribute) {
    return PhysicalName.quoted(PhysicalName.column(attribute));
  }

  public List<Behind> behind(Application application) {
    List<Behind> all = new ArrayList<>();
    for (Attribute many : manys()) {
      all.add(behind(many.name(), ((Type.Many) many.type()).entity()));
    }
    for (Entity other : application.entities()) {
      for (Attribute attribute : other.attributes()) {
        if (attribute.inverse().isPresent() && leadsHere(attribute.type())) {
          all.add(behind(attribute.inverse().get(), other.name()));
        }
      }
    }
    return all;
  }

  private boolean leadsHere(Type type) {
    return switch (type) {
      case Type.Reference reference -> reference.entity().equals(entity.name());
      case Type.Many many -> many.entity().equals(entity.name());
      default -> false;
    };
  }

  private Behind behind(String name, String target) {
    String condition =
        switch (tables.way(entity.name(), name, target)) {
          case Tables.Way.Back back -> "where t." + back.column() + " = ?";
          case Tables.Way.Links links ->
              "where t.\"id\" in (select l."
                  + links.otherColumn()
                  + " from "
                  + links.table()
                  + " l where l."
                  + links.ownColumn()
                  + " = ?)";
        };
    return new Behind(name, target, condition);
  }
}
