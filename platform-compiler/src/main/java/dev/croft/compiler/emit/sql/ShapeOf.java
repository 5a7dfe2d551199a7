package dev.croft.compiler.emit.sql;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DatabaseShape.Column;
import dev.croft.compiler.bundle.DatabaseShape.ForeignKey;
import dev.croft.compiler.bundle.DatabaseShape.Index;
import dev.croft.compiler.bundle.DatabaseShape.Key;
import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Row;
import dev.croft.compiler.bundle.DatabaseShape.Sequence;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import dev.croft.compiler.bundle.DatabaseShape.Unique;
import dev.croft.compiler.bundle.DatabaseShape.Value;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shape of the database that a model needs. */
public final class ShapeOf {
  private final Application application;
  private final Tables tables;
  private final String schema;

  private ShapeOf(Application application, String schema) {
    this.application = application;
    this.tables = new Tables(application);
    this.schema = schema;
  }

  /** What the model declares itself; tables that it uses of others belong to those. */
  public static DatabaseShape application(Application application) {
    return new ShapeOf(application, PhysicalName.schema(application))
        .shape(List.of(audit()), Sequences.of(application));
  }

  /** With what only the tests of the model take numbers from. */
  public static DatabaseShape withTests(Application application) {
    return new ShapeOf(application, PhysicalName.schema(application))
        .shape(List.of(audit()), Sequences.withTests(application));
  }

  /** The tables that the model uses of other applications, as far as it uses them. */
  public static List<DatabaseShape> elsewhere(Application application) {
    return application.entities().stream()
        .flatMap(entity -> Origin.application(entity.name()).stream())
        .distinct()
        .map(
            name ->
                new ShapeOf(application, PhysicalName.schema(name))
                    .shape(List.of(), Sequences.of(application)))
        .toList();
  }

  private DatabaseShape shape(List<Table> further, Collection<String> sequences) {
    List<Entity> entities =
        application.entities().stream().filter(entity -> isHere(entity.name())).toList();
    List<Table> all = new ArrayList<>();
    application.staticEntities().stream()
        .filter(entity -> isHere(entity.name()))
        .forEach(entity -> all.add(staticTable(entity)));
    entities.forEach(entity -> all.add(table(entity)));
    entities.forEach(entity -> all.addAll(links(entity)));
    all.addAll(further);
    return new DatabaseShape(
        schema,
        all,
        sequences.stream()
            .filter(this::isHere)
            .map(name -> new Sequence(PhysicalName.sequence(name)))
            .toList());
  }

  private boolean isHere(String element) {
    return tables.schema(element).equals(schema);
  }

  /** Null for a table of this schema. */
  private String schemaOf(String element) {
    return isHere(element) ? null : tables.schema(element);
  }

  private Table table(Entity entity) {
    String name = PhysicalName.table(entity);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", "id", "bigint", false, null, true));
    entity.attributes().stream().filter(ShapeOf::stored).map(this::column).forEach(columns::add);
    columns.add(new Column("croft_version", "version", "integer", false, "0", false));
    return new Table(
        name,
        entity.name(),
        Purpose.ENTITY,
        columns,
        List.of("id"),
        uniques(name, entity),
        foreignKeys(name, entity.attributes()),
        indexes(name, entity),
        new ChecksOf(tables).entity(name, entity),
        List.of());
  }

  private Table staticTable(StaticEntity entity) {
    String name = PhysicalName.table(entity);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", "id", "text", false, null, false));
    entity.attributes().stream().map(this::column).forEach(columns::add);
    return new Table(
        name,
        entity.name(),
        Purpose.STATIC,
        columns,
        List.of("id"),
        List.of(),
        foreignKeys(name, entity.attributes()),
        List.of(),
        List.of(),
        entity.rows().stream().map(row -> row(entity, row)).toList());
  }

  private Row row(StaticEntity entity, StaticEntity.Row row) {
    List<Value> values = new ArrayList<>();
    values.add(new Value("id", SqlLiteral.text(row.name())));
    for (Attribute attribute : entity.attributes()) {
      Optional<Expression> value =
          Optional.ofNullable(row.values().get(attribute.name())).or(attribute::defaultValue);
      values.add(
          new Value(
              PhysicalName.column(attribute),
              value.flatMap(it -> SqlLiteral.of(it, attribute.type())).orElse("null")));
    }
    return new Row(values);
  }

  static boolean stored(Attribute attribute) {
    return !(attribute.type() instanceof Type.Many);
  }

  private Column column(Attribute attribute) {
    return new Column(
        PhysicalName.column(attribute),
        attribute.name(),
        SqlType.of(attribute.type()),
        attribute.optional(),
        attribute.defaultValue().flatMap(value -> defaultOf(value, attribute)).orElse(null),
        false);
  }

  private Optional<String> defaultOf(Expression value, Attribute attribute) {
    if (value instanceof Expression.Call call) {
      return switch (call.function()) {
        case NOW -> Optional.of("now()");
        case TODAY -> Optional.of("CURRENT_DATE");
        default -> Optional.empty();
      };
    }
    if (value instanceof Expression.NextNumber number) {
      // Of the database too: records that are there get their numbers from it.
      String sequence =
          PhysicalName.quoted(schema)
              + "."
              + PhysicalName.quoted(PhysicalName.sequence(number.sequence()));
      return Optional.of("nextval(" + SqlLiteral.text(sequence) + ")");
    }
    return value instanceof Expression.Empty
        ? Optional.empty()
        : SqlLiteral.of(value, attribute.type());
  }

  private List<Unique> uniques(String table, Entity entity) {
    List<Unique> uniques = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (attribute.unique() && stored(attribute)) {
        uniques.add(unique(table, List.of(PhysicalName.column(attribute))));
      }
    }
    entity.indexes().stream()
        .filter(Entity.Index::unique)
        .map(index -> unique(table, columns(entity, index)))
        .filter(unique -> !uniques.contains(unique))
        .forEach(uniques::add);
    return uniques;
  }

  private static Unique unique(String table, List<String> columns) {
    return new Unique(ConstraintName.unique(table, columns), columns);
  }

  private static List<String> columns(Entity entity, Entity.Index index) {
    return index.keys().stream().map(key -> column(entity, key)).toList();
  }

  private static String column(Entity entity, Entity.Key key) {
    return entity.attribute(key.attribute()).map(PhysicalName::column).orElse(key.attribute());
  }

  private List<ForeignKey> foreignKeys(String table, List<Attribute> attributes) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Attribute attribute : attributes) {
      Optional<String> target =
          switch (attribute.type()) {
            case Type.Reference reference -> Optional.of(reference.entity());
            case Type.StaticReference reference -> Optional.of(reference.entity());
            default -> Optional.empty();
          };
      target.ifPresent(
          element ->
              keys.add(
                  foreignKey(
                      table, PhysicalName.column(attribute), element, rule(attribute.onDelete()))));
    }
    return keys;
  }

  private ForeignKey foreignKey(String table, String column, String target, String rule) {
    String name =
        application
            .entity(target)
            .map(PhysicalName::table)
            .or(() -> application.staticEntity(target).map(PhysicalName::table))
            .orElseThrow();
    return new ForeignKey(
        ConstraintName.foreignKey(table, column),
        List.of(column),
        schemaOf(target),
        name,
        List.of("id"),
        rule);
  }

  private static String rule(DeleteRule rule) {
    return switch (rule) {
      case PROTECT -> "NO ACTION";
      case CASCADE -> "CASCADE";
      case CLEAR -> "SET NULL";
    };
  }

  /** Those of the model, and one for each foreign key that no other index begins with. */
  private List<Index> indexes(String table, Entity entity) {
    List<Index> indexes =
        entity.indexes().stream()
            .filter(index -> !index.unique())
            .map(
                index ->
                    new Index(
                        ConstraintName.index(table, columns(entity, index)),
                        index.keys().stream()
                            .map(key -> new Key(column(entity, key), key.descending()))
                            .toList()))
            .collect(Collectors.toCollection(ArrayList::new));
    List<String> leading = new ArrayList<>();
    indexes.forEach(index -> leading.add(index.keys().getFirst().column()));
    uniques(table, entity).forEach(unique -> leading.add(unique.columns().getFirst()));
    for (ForeignKey key : foreignKeys(table, entity.attributes())) {
      String column = key.columns().getFirst();
      if (!leading.contains(column)) {
        indexes.add(plainIndex(table, column));
      }
    }
    return indexes;
  }

  private static Index plainIndex(String table, String column) {
    return new Index(ConstraintName.index(table, List.of(column)), List.of(new Key(column, false)));
  }

  private List<Table> links(Entity owner) {
    return owner.attributes().stream()
        .filter(attribute -> !stored(attribute))
        .map(many -> links(owner, many))
        .toList();
  }

  private Table links(Entity owner, Attribute many) {
    String name = PhysicalName.links(owner, many);
    String own = Tables.ownColumn(owner);
    String other = tables.otherColumn(owner, many);
    String target = ((Type.Many) many.type()).entity();
    return new Table(
        name,
        owner.name() + "." + many.name(),
        Purpose.LINKS,
        List.of(
            new Column(own, owner.name(), "bigint", false, null, false),
            new Column(other, many.name(), "bigint", false, null, false)),
        List.of(own, other),
        List.of(),
        List.of(
            foreignKey(name, own, owner.name(), "CASCADE"),
            foreignKey(name, other, target, "CASCADE")),
        List.of(plainIndex(name, other)),
        List.of(),
        List.of());
  }

  /** Audits commit with the business data; the log service moves them on. */
  private static Table audit() {
    return new Table(
        "croft_audit",
        "audit",
        Purpose.PLATFORM,
        List.of(
            new Column("id", "id", "bigint", false, null, true),
            new Column("at", "at", "timestamp with time zone", false, "now()", false),
            new Column("user_name", "user", "text", true, null, false),
            new Column("action", "action", "text", false, null, false),
            new Column("message", "message", "text", false, null, false)),
        List.of("id"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
