package dev.croft.compiler.meaning;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Aggregate;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Type;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What an expression means, written from the page on the language alone: the word by which Java,
 * SQL and JavaScript are measured. Empty is null, a record a map.
 */
final class PlainEvaluator {
  private final Map<String, Object> variables;

  /**
   * @param variables what parameters and sources hold
   */
  PlainEvaluator(Map<String, Object> variables) {
    this.variables = variables;
  }

  Object of(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal(literal);
      case Expression.Empty empty -> null;
      case Expression.Variable variable -> variables.get(variable.name());
      case Expression.StaticRow row -> row.row();
      case Expression.AttributeOf attribute ->
          of(attribute.of()) instanceof Map<?, ?> record ? record.get(attribute.attribute()) : null;
      case Expression.RecordsOf records -> ((Map<?, ?>) of(records.of())).get(records.name());
      case Expression.Call call -> call(call);
      case Expression.ListLiteral list -> list.items().stream().map(this::of).toList();
      case Expression.Binary binary -> binary(binary);
      case Expression.Not not -> !holds(not.operand());
      case Expression.Negate negate -> negate(negate);
      case Expression.IsEmpty empty -> isEmpty(of(empty.operand())) != empty.negated();
      case Expression.Template template -> template(template);
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Conditional it ->
          typed(holds(it.condition()) ? of(it.then()) : of(it.otherwise()), it.type());
      case Expression.SettingValue it -> throw new IllegalArgumentException(it.toString());
      case Expression.NextNumber it -> throw new IllegalArgumentException(it.toString());
      case Expression.CallAction it -> throw new IllegalArgumentException(it.toString());
      case Expression.RunQuery it -> throw new IllegalArgumentException(it.toString());
      case Expression.NewStructure it -> throw new IllegalArgumentException(it.toString());
      case Expression.Create it -> throw new IllegalArgumentException(it.toString());
    };
  }

  private static Object literal(Expression.Literal literal) {
    String text = literal.value().toString();
    return switch (literal.type()) {
      case Type.Whole whole -> new BigInteger(text);
      case Type.LongWhole whole -> new BigInteger(text);
      case Type.Decimal decimal -> new java.math.BigDecimal(text);
      case Type.Currency currency -> new java.math.BigDecimal(text);
      case Type.Date date -> LocalDate.parse(text);
      case Type.Time time -> LocalTime.parse(text);
      case Type.DateTime moment -> Instant.parse(text);
      case Type.Duration duration -> Duration.parse(text);
      case Type.Uuid uuid -> UUID.fromString(text);
      default -> literal.value();
    };
  }

  private static Object typed(Object value, Type type) {
    return value != null && PlainNumbers.isNumber(type) ? PlainNumbers.as(value, type) : value;
  }

  private boolean holds(Expression condition) {
    return Boolean.TRUE.equals(of(condition));
  }

  private static boolean isEmpty(Object value) {
    return value == null || value instanceof List<?> list && list.isEmpty();
  }

  private Object call(Expression.Call call) {
    List<Object> values = new ArrayList<>();
    call.arguments().forEach(each -> values.add(of(each)));
    if (call.function() == Expression.BuiltIn.COALESCE) {
      return typed(values.stream().filter(Objects::nonNull).findFirst().orElse(null), call.type());
    }
    Object value = values.getFirst();
    if (value == null) {
      return null;
    }
    return switch (call.function()) {
      case LOWER -> PlainTexts.lower((String) value);
      case UPPER -> PlainTexts.upper((String) value);
      case TRIM -> PlainTexts.trim((String) value);
      case LENGTH -> BigInteger.valueOf(((String) value).codePoints().count());
      case COUNT -> BigInteger.valueOf(((List<?>) value).size());
      case ROUND ->
          PlainNumbers.round(
              value, values.size() > 1 ? ((BigInteger) values.get(1)).intValue() : 0, call.type());
      case ABS -> PlainNumbers.abs(value, call.type());
      case NOW, TODAY, USER, COALESCE -> throw new IllegalArgumentException(call.toString());
    };
  }

  private Object negate(Expression.Negate negate) {
    Object value = of(negate.operand());
    return value == null ? null : PlainNumbers.negated(value, negate.type());
  }

  private String template(Expression.Template template) {
    StringBuilder text = new StringBuilder();
    template.parts().forEach(part -> text.append(PlainTexts.shown(of(part))));
    return text.toString();
  }

  private Object binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND -> holds(binary.left()) && holds(binary.right());
      case OR -> holds(binary.left()) || holds(binary.right());
      case PLUS, MINUS, TIMES, DIVIDE -> {
        Object left = of(binary.left());
        Object right = of(binary.right());
        yield left == null || right == null ? null : computed(binary, left, right);
      }
      default -> {
        boolean emptiness = binary.right() instanceof Expression.Empty;
        Object left = of(binary.left());
        Object right = of(binary.right());
        if (emptiness || binary.left() instanceof Expression.Empty) {
          throw new IllegalArgumentException("Emptiness is asked with is empty");
        }
        yield left != null && right != null && compared(binary.operator(), left, right);
      }
    };
  }

  private static Object computed(Expression.Binary binary, Object left, Object right) {
    if (left instanceof String text) {
      return text + right;
    }
    if (!PlainNumbers.isNumber(binary.type())) {
      return PlainTime.computed(binary.operator(), left, right);
    }
    return switch (binary.operator()) {
      case PLUS -> PlainNumbers.plus(left, right, binary.type());
      case MINUS -> PlainNumbers.minus(left, right, binary.type());
      case TIMES -> PlainNumbers.times(left, right, binary.type());
      default -> PlainNumbers.quotient(left, right);
    };
  }

  private static boolean compared(Operator operator, Object left, Object right) {
    return switch (operator) {
      case EQUAL -> same(left, right);
      case NOT_EQUAL -> !same(left, right);
      case LESS -> order(left, right) < 0;
      case LESS_OR_EQUAL -> order(left, right) <= 0;
      case GREATER -> order(left, right) > 0;
      case GREATER_OR_EQUAL -> order(left, right) >= 0;
      case CONTAINS -> PlainTexts.lower((String) left).contains(PlainTexts.lower((String) right));
      case STARTS_WITH ->
          PlainTexts.lower((String) left).startsWith(PlainTexts.lower((String) right));
      case IN -> ((List<?>) right).stream().anyMatch(each -> same(left, each));
      case AND, OR, PLUS, MINUS, TIMES, DIVIDE -> throw new IllegalArgumentException("" + operator);
    };
  }

  private static boolean same(Object left, Object right) {
    return left instanceof Number ? order(left, right) == 0 : left.equals(right);
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    if (left instanceof Number) {
      return PlainNumbers.decimal(left).compareTo(PlainNumbers.decimal(right));
    }
    return left instanceof String text
        ? PlainTexts.order(text, (String) right)
        : ((Comparable<Object>) left).compareTo(right);
  }

  private Object aggregate(Aggregate aggregate) {
    List<Object> values = new ArrayList<>();
    for (Object item : (List<?>) of(aggregate.source().orElseThrow())) {
      Map<String, Object> inner = new HashMap<>(variables);
      inner.put(aggregate.variable().orElseThrow(), item);
      PlainEvaluator within = new PlainEvaluator(inner);
      if (aggregate.where().map(within::holds).orElse(true)) {
        Object value = within.of(aggregate.value().orElseThrow());
        if (value != null) {
          values.add(value);
        }
      }
    }
    return switch (aggregate.kind()) {
      case COUNT -> BigInteger.valueOf(values.size());
      case SUM -> sum(values, aggregate.type());
      case MIN -> values.stream().min(PlainEvaluator::order).orElse(null);
      case MAX -> values.stream().max(PlainEvaluator::order).orElse(null);
      case AVG ->
          values.isEmpty()
              ? null
              : PlainNumbers.quotient(
                  sum(values, new Type.Decimal(38, 10)), BigInteger.valueOf(values.size()));
    };
  }

  private static Object sum(List<Object> values, Type type) {
    java.math.BigDecimal sum =
        values.stream()
            .map(PlainNumbers::decimal)
            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    return PlainNumbers.isWhole(type) ? PlainNumbers.fitting(sum.toBigIntegerExact(), type) : sum;
  }
}
