package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Type;
import java.util.Optional;

/** How types go together. */
final class TypeRules {
  private static final int MOST_DIGITS = 38;
  private static final int QUOTIENT_SCALE = 10;

  private TypeRules() {}

  static boolean isText(Type type) {
    return type instanceof Type.Text || type instanceof Type.Email || type instanceof Type.Phone;
  }

  static boolean isWhole(Type type) {
    return type instanceof Type.Whole || type instanceof Type.LongWhole;
  }

  /** Nothing, or a list of nobody knows what. */
  static boolean isUnknowable(Type type) {
    return type instanceof Type.Nothing
        || (type instanceof Type.ListOf list && list.element() instanceof Type.Nothing);
  }

  static boolean isNumber(Type type) {
    return isWhole(type) || type instanceof Type.Decimal || type instanceof Type.Currency;
  }

  /** Values of the two can be told equal or not. */
  static boolean equatable(Type left, Type right) {
    return family(left) != Family.NONE
        && (family(left) == Family.OWN ? left.equals(right) : family(left) == family(right));
  }

  /** Values of the two have an order. */
  static boolean ordered(Type left, Type right) {
    return switch (family(left)) {
      case NUMBER, TEXT -> family(left) == family(right);
      case OWN ->
          left.equals(right)
              && (left instanceof Type.Date
                  || left instanceof Type.Time
                  || left instanceof Type.DateTime
                  || left instanceof Type.Duration);
      case NONE -> false;
    };
  }

  private enum Family {
    NUMBER,
    TEXT,
    OWN,
    NONE
  }

  private static Family family(Type type) {
    if (isNumber(type)) {
      return Family.NUMBER;
    }
    if (isText(type)) {
      return Family.TEXT;
    }
    return switch (type) {
      case Type.Bool it -> Family.OWN;
      case Type.Date it -> Family.OWN;
      case Type.Time it -> Family.OWN;
      case Type.DateTime it -> Family.OWN;
      case Type.Duration it -> Family.OWN;
      case Type.Uuid it -> Family.OWN;
      case Type.Reference it -> Family.OWN;
      case Type.StaticReference it -> Family.OWN;
      default -> Family.NONE;
    };
  }

  /** The type that takes values of both, as in a conditional. */
  static Optional<Type> common(Type left, Type right) {
    if (left.equals(right)) {
      return Optional.of(left);
    }
    if (left instanceof Type.Nothing) {
      return Optional.of(right);
    }
    if (right instanceof Type.Nothing) {
      return Optional.of(left);
    }
    if (isNumber(left) && isNumber(right)) {
      return Optional.of(wider(left, right));
    }
    return isText(left) && isText(right) ? Optional.of(new Type.Text(0)) : Optional.empty();
  }

  static Type wider(Type left, Type right) {
    if (left instanceof Type.Currency || right instanceof Type.Currency) {
      return new Type.Currency();
    }
    if (left instanceof Type.Decimal a && right instanceof Type.Decimal b) {
      int scale = Math.max(a.scale(), b.scale());
      int whole = Math.max(a.precision() - a.scale(), b.precision() - b.scale());
      return new Type.Decimal(Math.min(MOST_DIGITS, whole + scale), scale);
    }
    if (left instanceof Type.Decimal) {
      return left;
    }
    if (right instanceof Type.Decimal) {
      return right;
    }
    boolean longWhole = left instanceof Type.LongWhole || right instanceof Type.LongWhole;
    return longWhole ? new Type.LongWhole() : new Type.Whole();
  }

  static Type product(Type left, Type right) {
    if (left instanceof Type.Decimal a && right instanceof Type.Decimal b) {
      int scale = Math.min(QUOTIENT_SCALE, a.scale() + b.scale());
      return new Type.Decimal(Math.min(MOST_DIGITS, a.precision() + b.precision()), scale);
    }
    return wider(left, right);
  }

  static Type quotient(Type left, Type right) {
    return left instanceof Type.Currency || right instanceof Type.Currency
        ? new Type.Currency()
        : new Type.Decimal(MOST_DIGITS, QUOTIENT_SCALE);
  }

  static Type sum(Type element) {
    if (isWhole(element)) {
      return new Type.LongWhole();
    }
    return element instanceof Type.Decimal decimal
        ? new Type.Decimal(MOST_DIGITS, decimal.scale())
        : element;
  }

  static Type average(Type element) {
    return element instanceof Type.Currency
        ? element
        : new Type.Decimal(MOST_DIGITS, QUOTIENT_SCALE);
  }
}
