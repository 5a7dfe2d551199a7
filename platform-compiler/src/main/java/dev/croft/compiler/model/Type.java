package dev.croft.compiler.model;

/**
 * The type of an attribute, a parameter or an expression. Whether a value may be empty is said
 * beside it, never in the type.
 */
public sealed interface Type {
  /** Text; {@code maximum} characters at most, 0 when the model sets no limit. */
  record Text(int maximum) implements Type {}

  /** 32 bit. */
  record Whole() implements Type {}

  /** 64 bit. */
  record LongWhole() implements Type {}

  /** {@code precision} digits in all, {@code scale} of them after the point. */
  record Decimal(int precision, int scale) implements Type {}

  /** An amount: decimal(19,4) in the database. */
  record Currency() implements Type {}

  record Bool() implements Type {}

  record Date() implements Type {}

  record Time() implements Type {}

  /** A moment on the time line; ISO 8601 in UTC outside. */
  record DateTime() implements Type {}

  record Duration() implements Type {}

  /** Text of 250 characters at most that looks like an address. */
  record Email() implements Type {}

  /** Text of 30 characters at most. */
  record Phone() implements Type {}

  record Uuid() implements Type {}

  record Image() implements Type {}

  record Binary() implements Type {}

  /**
   * One record of an entity: its id in the database, the record itself in logic (read when an
   * attribute of it is asked for).
   */
  record Reference(String entity) implements Type {}

  /** One row of a static entity, by its name. */
  record StaticReference(String entity) implements Type {}

  /** Many records of an entity behind an attribute (many to many). */
  record Many(String entity) implements Type {}

  record ListOf(Type element) implements Type {}

  record StructureOf(String structure) implements Type {}

  /** One row that a query selects. */
  record RowOf(String query) implements Type {}

  /** What an action without a result returns, and the type of the empty value. */
  record Nothing() implements Type {}
}
