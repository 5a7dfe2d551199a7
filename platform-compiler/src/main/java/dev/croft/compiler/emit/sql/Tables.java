package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import java.util.Optional;

/** Where the records of a model are: tables, columns, ways back and links by the model's names. */
public final class Tables {
  private final Application application;

  public Tables(Application application) {
    this.application = application;
  }

  /** Schema-qualified and quoted. */
  public String table(String entity) {
    return application
        .entity(entity)
        .map(PhysicalName::table)
        .or(() -> application.staticEntity(entity).map(PhysicalName::table))
        .map(table -> qualified(entity, table))
        .orElseThrow(() -> unknown(entity));
  }

  /** The schema of whoever declares the element, not quoted. */
  public String schema(String element) {
    return PhysicalName.schema(Origin.application(element).orElse(application.name()));
  }

  /** Schema-qualified and quoted. */
  public String sequence(String name) {
    return qualified(name, PhysicalName.sequence(name));
  }

  private String qualified(String element, String name) {
    return PhysicalName.quoted(schema(element)) + "." + PhysicalName.quoted(name);
  }

  public Entity entity(String name) {
    return application.entity(name).orElseThrow(() -> unknown(name));
  }

  /** The column of an attribute, quoted; {@code id} is one too. */
  public String column(String entity, String attribute) {
    return attributeOf(entity, attribute)
        .map(found -> PhysicalName.quoted(PhysicalName.column(found)))
        .orElseGet(() -> PhysicalName.quoted(attribute));
  }

  public Optional<Attribute> attributeOf(String entity, String attribute) {
    return application
        .entity(entity)
        .flatMap(found -> found.attribute(attribute))
        .or(
            () ->
                application
                    .staticEntity(entity)
                    .flatMap((StaticEntity found) -> found.attribute(attribute)));
  }

  /** How the records behind {@code owner.name} are found. */
  public sealed interface Way {
    /** Records whose foreign key is the owner's id. */
    record Back(String column, Attribute attribute) implements Way {}

    /** Through a table of links; the columns are quoted. */
    record Links(String table, String ownColumn, String otherColumn) implements Way {}
  }

  public Way way(String owner, String name, String entity) {
    Optional<Attribute> many =
        entity(owner).attribute(name).filter(found -> found.type() instanceof Type.Many);
    if (many.isPresent()) {
      return links(entity(owner), many.get());
    }
    for (Attribute attribute : entity(entity).attributes()) {
      if (attribute.inverse().filter(name::equals).isEmpty()) {
        continue;
      }
      if (attribute.type() instanceof Type.Reference reference
          && reference.entity().equals(owner)) {
        return new Way.Back(PhysicalName.quoted(PhysicalName.column(attribute)), attribute);
      }
      if (attribute.type() instanceof Type.Many back && back.entity().equals(owner)) {
        Way.Links there = links(entity(entity), attribute);
        return new Way.Links(there.table(), there.otherColumn(), there.ownColumn());
      }
    }
    throw new IllegalArgumentException("Nothing leads from " + owner + " to " + name);
  }

  public Way.Links links(Entity owner, Attribute many) {
    return new Way.Links(
        qualified(owner.name(), PhysicalName.links(owner, many)),
        PhysicalName.quoted(ownColumn(owner)),
        PhysicalName.quoted(otherColumn(owner, many)));
  }

  static String ownColumn(Entity owner) {
    return PhysicalName.fitting(PhysicalName.snake(owner.physicalName()) + "_id");
  }

  String otherColumn(Entity owner, Attribute many) {
    Entity target = entity(((Type.Many) many.type()).entity());
    String name = ownColumn(target);
    return name.equals(ownColumn(owner))
        ? PhysicalName.fitting(PhysicalName.snake(many.physicalName()) + "_id")
        : name;
  }

  private static IllegalArgumentException unknown(String entity) {
    return new IllegalArgumentException("The model has no entity " + entity);
  }
}
