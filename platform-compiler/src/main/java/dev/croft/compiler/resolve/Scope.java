package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that an expression sees, and where it stands. */
final class Scope {
  /** Where an expression stands decides what it may do. */
  enum Place {
    CONSTANT,
    CHECK,
    QUERY,
    /** A screen: it reads, and changes nothing. */
    SCREEN,
    /** An email: it reads, and changes nothing. */
    EMAIL,
    ACTION
  }

  /**
   * A variable.
   *
   * @param settable whether {@code set} may change it
   */
  record Variable(String name, Type type, boolean optional, boolean settable) {}

  /**
   * A record whose attributes are named alone.
   *
   * @param first whether they are meant where a variable has the same name
   */
  private record Named(Expression record, boolean first) {}

  private final Place place;
  private final Optional<Scope> outer;
  private final boolean grouping;
  private final Optional<String> sequence;
  private final Optional<Named> record;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> present = new HashSet<>();

  private Scope(
      Place place,
      Optional<Scope> outer,
      boolean grouping,
      Optional<String> sequence,
      Optional<Named> record) {
    this.place = place;
    this.outer = outer;
    this.grouping = grouping;
    this.sequence = sequence;
    this.record = record;
  }

  static Scope of(Place place) {
    return new Scope(place, Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  /** The same variables, seen from another place. */
  Scope seenFrom(Place other) {
    return new Scope(other, Optional.of(this), false, Optional.empty(), record);
  }

  /** The attributes of this record are named alone here, and before any variable. */
  Scope within(Expression named) {
    return within(Optional.of(new Named(named, true)));
  }

  /** The attributes of its record are named alone, but for those that a variable is called like. */
  Scope variablesFirst() {
    return within(record.map(named -> new Named(named.record(), false)));
  }

  private Scope within(Optional<Named> named) {
    return new Scope(place, Optional.of(this), grouping, sequence, named);
  }

  /** The record of which this name may be an attribute. */
  Optional<Expression> record(String name) {
    return record.filter(it -> it.first() || find(name).isEmpty()).map(Named::record);
  }

  Optional<Expression> record() {
    return record.map(Named::record);
  }

  /** A block or a loop inside this one. */
  Scope inner() {
    return new Scope(place, Optional.of(this), false, Optional.empty(), record);
  }

  /** Where a query may aggregate over its group. */
  Scope grouping() {
    return new Scope(place, Optional.of(this), true, Optional.empty(), record);
  }

  Place place() {
    return place;
  }

  boolean isGrouping() {
    return grouping;
  }

  void add(String name, Type type, boolean optional, boolean settable) {
    variables.putIfAbsent(name, new Variable(name, type, optional, settable));
  }

  /** Under {@code name} here, under another one in what is made of it. */
  void alias(String name, Variable variable) {
    variables.put(name, variable);
  }

  /** From here on the variable is known not to be empty. */
  void present(String name) {
    present.add(name);
  }

  Optional<Variable> find(String name) {
    Variable own = variables.get(name);
    Optional<Variable> found =
        own != null ? Optional.of(own) : outer.flatMap(scope -> scope.find(name));
    return found.map(
        it ->
            present.contains(it.name())
                ? new Variable(it.name(), it.type(), false, it.settable())
                : it);
  }

  /** {@code nextNumber()} takes its numbers from this sequence here. */
  Scope numbering(String named) {
    return new Scope(place, Optional.of(this), grouping, Optional.of(named), record);
  }

  Optional<String> sequence() {
    return sequence;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(variables.keySet());
    outer.ifPresent(scope -> names.addAll(scope.names()));
    return names;
  }
}
