package dev.croft.evolution;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of change: a model before and after, rows that it works with, rows that stand in its way,
 * and what must be true then.
 */
final class Kind {
  final String name;
  String earlier = "";
  String before = "";
  String after = "";
  List<String> rows = List.of();
  List<String> inTheWay = List.of();
  String refusal = "";
  String never = "";
  final List<String> truths = new ArrayList<>();
  final List<String> works = new ArrayList<>();
  final List<String> fails = new ArrayList<>();

  private Kind(String name) {
    this.name = name;
  }

  static Kind of(String name) {
    return new Kind(name);
  }

  /** A version before the one before; it gets the rows. */
  Kind once(String model) {
    earlier = model;
    return this;
  }

  /** Elements; files are parted by a line of dashes. */
  Kind from(String model) {
    before = model;
    return this;
  }

  Kind to(String model) {
    after = model;
    return this;
  }

  Kind with(String... statements) {
    rows = List.of(statements);
    return this;
  }

  /** With these rows besides it is refused, and this is said. */
  Kind refusedWith(String said, String... statements) {
    refusal = said;
    inTheWay = List.of(statements);
    return this;
  }

  /** It is refused whatever the rows are. */
  Kind neverDone(String said) {
    never = said;
    return this;
  }

  /** What is true of the rows afterwards: SQL that gives a boolean. */
  Kind then(String truth) {
    truths.add(truth);
    return this;
  }

  /** What the new version can do. */
  Kind allows(String statement) {
    works.add(statement);
    return this;
  }

  /** What the database refuses from then on. */
  Kind forbids(String statement) {
    fails.add(statement);
    return this;
  }

  @Override
  public String toString() {
    return name;
  }
}
