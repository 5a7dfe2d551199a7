package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** One step of computing beforehand: the parts of an expression are folded already. */
final class Folding {
  private final Harmless harmless;

  Folding(Harmless harmless) {
    this.harmless = harmless;
  }

  static Optional<Boolean> truth(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value() instanceof Boolean known
        ? Optional.of(known)
        : Optional.empty();
  }

  Expression of(Expression expression) {
    return switch (expression) {
      case Expression.Binary it -> binary(it);
      case Expression.Not it -> truth(it.operand()).map(known -> bool(!known, it)).orElse(it);
      case Expression.IsEmpty it -> isEmpty(it);
      case Expression.Conditional it -> conditional(it);
      default -> expression;
    };
  }

  private static Expression bool(boolean value, Expression at) {
    return new Expression.Literal(value, new Type.Bool(), at.position());
  }

  private static Expression isEmpty(Expression.IsEmpty test) {
    return switch (test.operand()) {
      case Expression.Empty it -> bool(!test.negated(), test);
      case Expression.Literal it -> bool(test.negated(), test);
      case Expression.StaticRow it -> bool(test.negated(), test);
      default -> test;
    };
  }

  private static Expression conditional(Expression.Conditional choice) {
    Optional<Boolean> known = truth(choice.condition());
    if (known.isEmpty()) {
      return choice;
    }
    Expression taken = known.get() ? choice.then() : choice.otherwise();
    return taken.type().equals(choice.type()) ? taken : choice;
  }

  private Expression binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND -> logical(binary, true);
      case OR -> logical(binary, false);
      case EQUAL, NOT_EQUAL -> equality(binary);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          numbers(binary)
              .<Expression>map(two -> bool(holds(binary.operator(), two), binary))
              .orElse(binary);
      case PLUS, MINUS, TIMES -> computed(binary);
      case CONTAINS, STARTS_WITH, IN, DIVIDE -> binary;
    };
  }

  /**
   * @param neutral what changes nothing beside another value
   */
  private Expression logical(Expression.Binary binary, boolean neutral) {
    Optional<Boolean> left = truth(binary.left());
    if (left.isPresent()) {
      boolean stays = left.get() == neutral;
      return stays ? plain(binary.right(), binary) : bool(!neutral, binary);
    }
    Optional<Boolean> right = truth(binary.right());
    if (right.isPresent()) {
      boolean stays = right.get() == neutral;
      return stays
          ? plain(binary.left(), binary)
          : harmless.is(binary.left()) ? bool(!neutral, binary) : binary;
    }
    return binary;
  }

  /** One that may be empty is false in a condition and empty elsewhere: it stays inside. */
  private static Expression plain(Expression other, Expression.Binary binary) {
    return other.optional() ? binary : other;
  }

  private static Expression equality(Expression.Binary binary) {
    boolean wanted = binary.operator() == Operator.EQUAL;
    if (binary.left() instanceof Expression.StaticRow one
        && binary.right() instanceof Expression.StaticRow other) {
      return bool(one.row().equals(other.row()) == wanted, binary);
    }
    if (binary.left() instanceof Expression.Literal one
        && binary.right() instanceof Expression.Literal other
        && comparable(one)
        && comparable(other)) {
      return bool(one.value().equals(other.value()) == wanted, binary);
    }
    return numbers(binary)
        .<Expression>map(two -> bool(two.one().compareTo(two.other()) == 0 == wanted, binary))
        .orElse(binary);
  }

  private static boolean comparable(Expression.Literal literal) {
    return literal.type() instanceof Type.Text || literal.value() instanceof Boolean;
  }

  private record Two(BigDecimal one, BigDecimal other) {}

  private static Optional<Two> numbers(Expression.Binary binary) {
    return number(binary.left())
        .flatMap(one -> number(binary.right()).map(other -> new Two(one, other)));
  }

  private static Optional<BigDecimal> number(Expression expression) {
    if (!(expression instanceof Expression.Literal literal)) {
      return Optional.empty();
    }
    return switch (literal.value()) {
      case BigDecimal decimal -> Optional.of(decimal);
      case Long whole -> Optional.of(BigDecimal.valueOf(whole));
      default -> Optional.empty();
    };
  }

  private static boolean holds(Operator operator, Two two) {
    int order = two.one().compareTo(two.other());
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private static Expression computed(Expression.Binary binary) {
    Optional<Two> two = numbers(binary);
    if (two.isEmpty()) {
      return binary;
    }
    BigDecimal one = two.get().one();
    BigDecimal other = two.get().other();
    BigDecimal value =
        switch (binary.operator()) {
          case PLUS -> one.add(other);
          case MINUS -> one.subtract(other);
          default -> one.multiply(other);
        };
    return switch (binary.type()) {
      case Type.Whole it -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, binary);
      case Type.LongWhole it -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE, binary);
      default -> binary;
    };
  }

  /** What does not fit fails when it is reached, not before. Literals have no sign. */
  private static Expression whole(
      BigDecimal value, long least, long most, Expression.Binary binary) {
    BigInteger exact = value.toBigInteger();
    boolean fits =
        value.scale() <= 0
            && exact.signum() >= 0
            && exact.compareTo(BigInteger.valueOf(least)) >= 0
            && exact.compareTo(BigInteger.valueOf(most)) <= 0;
    return fits
        ? new Expression.Literal(exact.longValueExact(), binary.type(), binary.position())
        : binary;
  }
}
