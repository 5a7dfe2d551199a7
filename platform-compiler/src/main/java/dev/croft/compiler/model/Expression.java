package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/** A typed expression. {@code optional} says that the value may be empty. */
public sealed interface Expression {
  Type type();

  boolean optional();

  Position position();

  /**
   * A constant: String, Long (Whole and LongWhole), java.math.BigDecimal (Decimal and Currency),
   * Boolean, or ISO text for dates and times.
   */
  record Literal(Object value, Type type, Position position) implements Expression {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /** {@code empty}. */
  record Empty(Type type, Position position) implements Expression {
    @Override
    public boolean optional() {
      return true;
    }
  }

  /**
   * A parameter, a {@code let}, a loop variable, a source of a query, or {@code this} in a check.
   */
  record Variable(String name, Type type, boolean optional, Position position)
      implements Expression {}

  record SettingValue(String setting, Type type, boolean optional, Position position)
      implements Expression {}

  /** {@code Status.Open}. */
  record StaticRow(String entity, String row, Position position) implements Expression {
    @Override
    public Type type() {
      return new Type.StaticReference(entity);
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * {@code of.attribute}, where {@code of} is a record, a static row, a structure or a row of a
   * query; {@code id} is an attribute too.
   */
  record AttributeOf(
      Expression of, String attribute, Type type, boolean optional, Position position)
      implements Expression {}

  /**
   * {@code order.lines} (a way back) or {@code customer.tags} (many): the records behind a name.
   */
  record RecordsOf(Expression of, String name, String entity, Position position)
      implements Expression {
    @Override
    public Type type() {
      return new Type.ListOf(new Type.Reference(entity));
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  record Call(
      BuiltIn function, List<Expression> arguments, Type type, boolean optional, Position position)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code nextNumber()} and the like take their number from a sequence of the application with
   * this name.
   */
  record NextNumber(String sequence, Type type, Position position) implements Expression {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * Arguments in the order of the parameters; a parameter that was left out has its default here.
   */
  record CallAction(
      String action, List<Expression> arguments, Type type, boolean optional, Position position)
      implements Expression {
    public CallAction {
      arguments = List.copyOf(arguments);
    }
  }

  /** A list of rows, or one row (optional) for {@code query one}. */
  record RunQuery(
      String query, List<Expression> arguments, Type type, boolean optional, Position position)
      implements Expression {
    public RunQuery {
      arguments = List.copyOf(arguments);
    }
  }

  record NewStructure(String structure, List<Assignment> values, Position position)
      implements Expression {
    public NewStructure {
      values = List.copyOf(values);
    }

    @Override
    public Type type() {
      return new Type.StructureOf(structure);
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  /** {@code create Order(number: …)}: inserts, and is the new record. */
  record Create(String entity, List<Assignment> values, Position position) implements Expression {
    public Create {
      values = List.copyOf(values);
    }

    @Override
    public Type type() {
      return new Type.Reference(entity);
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  record ListLiteral(List<Expression> items, Type type, Position position) implements Expression {
    public ListLiteral {
      items = List.copyOf(items);
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  record Binary(
      Operator operator,
      Expression left,
      Expression right,
      Type type,
      boolean optional,
      Position position)
      implements Expression {}

  record Not(Expression operand, Position position) implements Expression {
    @Override
    public Type type() {
      return new Type.Bool();
    }

    /** What is empty does not hold. */
    @Override
    public boolean optional() {
      return false;
    }
  }

  record Negate(Expression operand, Type type, Position position) implements Expression {
    @Override
    public boolean optional() {
      return operand.optional();
    }
  }

  /** {@code x is empty}, {@code x is not empty}; also of lists. */
  record IsEmpty(Expression operand, boolean negated, Position position) implements Expression {
    @Override
    public Type type() {
      return new Type.Bool();
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  /** Text with {@code {…}}: the parts in order, text pieces as literals. */
  record Template(List<Expression> parts, Position position) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Type type() {
      return new Type.Text(0);
    }

    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * {@code sum(l.quantity * l.price for l in o.lines where …)}, or, without {@code variable}, an
   * aggregate over the group of the query ({@code sum(l.quantity)}, {@code count()}).
   */
  record Aggregate(
      Kind kind,
      Optional<Expression> value,
      Optional<String> variable,
      Optional<Expression> source,
      Optional<Expression> where,
      Type type,
      boolean optional,
      Position position)
      implements Expression {
    /**
     * {@code count} is a LongWhole; {@code sum} of nothing is 0; the others of nothing are empty.
     */
    public enum Kind {
      SUM,
      COUNT,
      MIN,
      MAX,
      AVG
    }
  }

  /** {@code if a then b else c}. */
  record Conditional(
      Expression condition,
      Expression then,
      Expression otherwise,
      Type type,
      boolean optional,
      Position position)
      implements Expression {}

  /** {@code name: value}. */
  record Assignment(String name, Expression value, Position position) {}

  /**
   * What stands between two operands. Text comparison is by code point; {@code CONTAINS} and {@code
   * STARTS_WITH} ignore case. A comparison with an empty value is false, in a check of an entity
   * unknown.
   */
  enum Operator {
    AND,
    OR,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    STARTS_WITH,
    IN,
    PLUS,
    MINUS,
    TIMES,
    DIVIDE
  }

  /** Functions that the language brings. */
  enum BuiltIn {
    NOW,
    TODAY,
    USER,
    LOWER,
    UPPER,
    TRIM,
    LENGTH,
    ROUND,
    ABS,
    COALESCE,
    COUNT
  }
}
