package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table whose rows are part of the model; the key of a row is its name. */
public record StaticEntity(
    String name,
    String description,
    boolean shared,
    List<Attribute> attributes,
    List<Row> rows,
    Optional<String> label,
    List<String> formerNames,
    Position position) {
  public StaticEntity {
    attributes = List.copyOf(attributes);
    rows = List.copyOf(rows);
    formerNames = List.copyOf(formerNames);
  }

  public Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
  }

  /** The name that the database knows, before it is turned into snake case. */
  public String physicalName() {
    return formerNames.isEmpty() ? Origin.simple(name) : formerNames.getLast();
  }

  /** Values by attribute name; an attribute without a value has its default or is empty. */
  public record Row(
      String name, String description, Map<String, Expression> values, Position position) {
    public Row {
      values = Map.copyOf(values);
    }
  }
}
