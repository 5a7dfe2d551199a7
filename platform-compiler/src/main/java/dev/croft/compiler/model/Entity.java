package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A table with its rules.
 *
 * @param shared {@code public}: other applications may use it
 * @param label the attribute that names a record to a person: the first required text, else the
 *     first text, else none
 */
public record Entity(
    String name,
    String description,
    boolean shared,
    List<Attribute> attributes,
    List<Index> indexes,
    List<Check> checks,
    Optional<String> label,
    List<String> formerNames,
    Position position) {
  public Entity {
    attributes = List.copyOf(attributes);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
    formerNames = List.copyOf(formerNames);
  }

  public Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
  }

  /** The name that the database knows, before it is turned into snake case. */
  public String physicalName() {
    return formerNames.isEmpty() ? Origin.simple(name) : formerNames.getLast();
  }

  /** {@code index placedAt desc} or {@code unique order, product}. */
  public record Index(List<Key> keys, boolean unique, Position position) {
    public Index {
      keys = List.copyOf(keys);
    }
  }

  public record Key(String attribute, boolean descending) {}

  /**
   * {@code check quantity > 0 else "Order at least one"}; in the condition the record is the
   * variable {@code this}, and attributes of other records are not reached.
   */
  public record Check(Expression condition, String message, Position position) {}
}
