package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings a value to the type that its place needs, where that loses nothing. */
final class Fit {
  private static final int LAST_YEAR = 9999;

  private final Context context;

  Fit(Context context) {
    this.context = context;
  }

  /** Reports, and gives a broken expression, when it does not fit. */
  Expression into(Expression value, Type wanted, String place) {
    if (Broken.is(value) || wanted instanceof Type.Nothing) {
      return value;
    }
    Optional<Expression> fitted = fitted(value, wanted);
    if (fitted.isPresent()) {
      return fitted.get();
    }
    context.report(
        ProblemCode.TYPES_DIFFER,
        value.position(),
        place + " is " + SpokenType.of(wanted) + ", and this is " + SpokenType.of(value.type()),
        hint(value.type(), wanted));
    return Broken.at(value.position());
  }

  private static String hint(Type given, Type wanted) {
    if (TypeRules.isWhole(wanted) && TypeRules.isNumber(given)) {
      return "round(...) makes a whole number";
    }
    if (TypeRules.isText(wanted) && !(given instanceof Type.ListOf)) {
      return "a template makes a text of it: \"{...}\"";
    }
    return "";
  }

  /** The value as it is, a literal in the wanted type, or empty. */
  Optional<Expression> fitted(Expression value, Type wanted) {
    return switch (value) {
      case Expression.Empty empty -> Optional.of(new Expression.Empty(wanted, empty.position()));
      case Expression.Literal literal -> literal(literal, wanted);
      case Expression.ListLiteral list -> list(list, wanted);
      default -> takes(wanted, value.type()) ? Optional.of(value) : Optional.empty();
    };
  }

  static boolean takes(Type wanted, Type given) {
    if (wanted.equals(given)) {
      return true;
    }
    if (TypeRules.isText(wanted)) {
      return TypeRules.isText(given);
    }
    if (TypeRules.isWhole(wanted)) {
      return TypeRules.isWhole(given);
    }
    if (TypeRules.isNumber(wanted)) {
      return TypeRules.isNumber(given);
    }
    if (wanted instanceof Type.Many many) {
      return given instanceof Type.ListOf list
          && list.element().equals(new Type.Reference(many.entity()));
    }
    boolean images = wanted instanceof Type.Image || wanted instanceof Type.Binary;
    return images && (given instanceof Type.Image || given instanceof Type.Binary);
  }

  private Optional<Expression> list(Expression.ListLiteral list, Type wanted) {
    Type element =
        switch (wanted) {
          case Type.ListOf it -> it.element();
          case Type.Many it -> new Type.Reference(it.entity());
          default -> new Type.Nothing();
        };
    if (element instanceof Type.Nothing) {
      return Optional.empty();
    }
    List<Expression> items = new ArrayList<>();
    for (Expression item : list.items()) {
      Optional<Expression> fitted = fitted(item, element);
      if (fitted.isEmpty()) {
        return Optional.empty();
      }
      items.add(fitted.get());
    }
    return Optional.of(
        new Expression.ListLiteral(items, new Type.ListOf(element), list.position()));
  }

  private Optional<Expression> literal(Expression.Literal literal, Type wanted) {
    Position here = literal.position();
    if (literal.value() instanceof Long number && TypeRules.isWhole(wanted)) {
      return Optional.of(whole(number, wanted, here));
    }
    if (literal.value() instanceof Long number && TypeRules.isNumber(wanted)) {
      return decimal(BigDecimal.valueOf(number), wanted, here);
    }
    if (literal.value() instanceof BigDecimal number
        && TypeRules.isNumber(wanted)
        && !TypeRules.isWhole(wanted)) {
      return decimal(number, wanted, here);
    }
    if (literal.value() instanceof String text && TypeRules.isText(literal.type())) {
      return text(text, wanted, here);
    }
    return takes(wanted, literal.type())
        ? Optional.of(new Expression.Literal(literal.value(), wanted, here))
        : Optional.empty();
  }

  private Expression whole(Long number, Type wanted, Position here) {
    if (wanted instanceof Type.Whole && number.intValue() != number) {
      tooLong(here, number + " does not fit into an Integer", "use Long");
    }
    return new Expression.Literal(number, wanted, here);
  }

  private Optional<Expression> decimal(BigDecimal number, Type wanted, Position here) {
    int precision = wanted instanceof Type.Decimal decimal ? decimal.precision() : 19;
    int scale = wanted instanceof Type.Decimal decimal ? decimal.scale() : 4;
    BigDecimal plain = number.stripTrailingZeros();
    boolean fits = plain.scale() <= scale && plain.precision() - plain.scale() <= precision - scale;
    if (!fits) {
      tooLong(
          here,
          number.toPlainString()
              + " does not fit: "
              + (precision - scale)
              + " digits before and "
              + scale
              + " after the point at most",
          "");
    }
    return Optional.of(new Expression.Literal(number, wanted, here));
  }

  private Optional<Expression> text(String text, Type wanted, Position here) {
    return switch (wanted) {
      case Type.Text type -> {
        if (type.maximum() > 0 && text.codePointCount(0, text.length()) > type.maximum()) {
          tooLong(here, "the text has more than " + type.maximum() + " characters", "");
        }
        yield Optional.of(new Expression.Literal(text, wanted, here));
      }
      case Type.Email type -> Optional.of(new Expression.Literal(text, wanted, here));
      case Type.Phone type -> Optional.of(new Expression.Literal(text, wanted, here));
      case Type.Date type -> Optional.of(parsed(text, wanted, here, "2026-01-31"));
      case Type.Time type -> Optional.of(parsed(text, wanted, here, "13:45:00"));
      case Type.DateTime type -> Optional.of(parsed(text, wanted, here, "2026-01-31T13:45:00Z"));
      case Type.Duration type -> Optional.of(parsed(text, wanted, here, "PT1H30M"));
      case Type.Uuid type ->
          Optional.of(parsed(text, wanted, here, "123e4567-e89b-12d3-a456-426614174000"));
      default -> Optional.empty();
    };
  }

  private Expression parsed(String text, Type wanted, Position here, String example) {
    try {
      return new Expression.Literal(canonical(text, wanted), wanted, here);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
      context.report(
          ProblemCode.LITERAL_BROKEN,
          here,
          "this is no " + SpokenType.of(wanted),
          "write it like \"" + example + "\"");
      return Broken.at(here);
    }
  }

  /** As exact as every layer keeps it: moments in microseconds, durations in milliseconds. */
  private static String canonical(String text, Type wanted) {
    return switch (wanted) {
      case Type.Date type -> inCalendar(LocalDate.parse(text)).toString();
      case Type.Time type -> LocalTime.parse(text).truncatedTo(ChronoUnit.MICROS).toString();
      case Type.DateTime type ->
          moment(text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant());
      case Type.Duration type -> Duration.ofMillis(Duration.parse(text).toMillis()).toString();
      default -> UUID.fromString(text).toString();
    };
  }

  private static String moment(Instant moment) {
    inCalendar(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    return moment.truncatedTo(ChronoUnit.MICROS).toString();
  }

  private static LocalDate inCalendar(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Outside of the calendar");
    }
    return day;
  }

  private void tooLong(Position here, String message, String hint) {
    context.report(ProblemCode.VALUE_TOO_LONG, here, message, hint);
  }
}
