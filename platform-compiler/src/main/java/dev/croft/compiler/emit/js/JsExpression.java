package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns typed expressions into JavaScript over the module {@code expressions.js}, which is known as
 * {@code _}; variables have a dollar sign before their name.
 */
final class JsExpression {
  private final Application application;
  private final boolean unknown;

  private JsExpression(Application application, boolean unknown) {
    this.application = application;
    this.unknown = unknown;
  }

  static JsExpression of(Application application) {
    return new JsExpression(application, false);
  }

  /** For checks of entities, where a comparison with an empty value is neither true nor false. */
  static JsExpression ofChecks(Application application) {
    return new JsExpression(application, true);
  }

  /** Whether a browser can compute it from the records that it has. */
  static boolean computable(Expression expression) {
    boolean here =
        switch (expression) {
          case Expression.SettingValue it -> false;
          case Expression.NextNumber it -> false;
          case Expression.CallAction it -> false;
          case Expression.RunQuery it -> false;
          case Expression.NewStructure it -> false;
          case Expression.Create it -> false;
          case Expression.Call it -> isOfValues(it);
          default -> !isBytes(expression.type());
        };
    return here && Parts.of(expression).stream().allMatch(JsExpression::computable);
  }

  private static boolean isOfValues(Expression.Call call) {
    return switch (call.function()) {
      case NOW, TODAY, USER -> false;
      case LOWER, UPPER, TRIM, LENGTH, ROUND, ABS, COALESCE, COUNT -> true;
    };
  }

  private static boolean isBytes(Type type) {
    return type instanceof Type.Image || type instanceof Type.Binary;
  }

  /** As a value of this type. */
  String as(Expression expression, Type wanted) {
    boolean number = isDecimal(wanted) && isWhole(expression.type());
    return number ? "_.decimal(" + of(expression) + ")" : of(expression);
  }

  static boolean isDecimal(Type type) {
    return type instanceof Type.Decimal || type instanceof Type.Currency;
  }

  static boolean isWhole(Type type) {
    return type instanceof Type.Whole || type instanceof Type.LongWhole;
  }

  /** True or false: what is empty does not hold. */
  String condition(Expression expression) {
    boolean certain =
        !unknown
            && (expression instanceof Expression.Binary
                || expression instanceof Expression.Not
                || expression instanceof Expression.IsEmpty);
    return certain ? of(expression) : "(" + of(expression) + " === true)";
  }

  String of(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> JsLiteral.of(literal.value(), literal.type());
      case Expression.Empty empty -> "null";
      case Expression.Variable variable -> "$" + variable.name();
      case Expression.StaticRow row -> JsLiteral.text(row.row());
      case Expression.AttributeOf attribute -> attribute(attribute);
      case Expression.RecordsOf records ->
          of(records.of()) + "[" + JsLiteral.text(records.name()) + "]";
      case Expression.Call call -> call(call);
      case Expression.ListLiteral list -> list(list);
      case Expression.Binary binary -> new JsOperator(this, unknown).of(binary);
      case Expression.Not not -> not(not);
      case Expression.Negate negate -> negate(negate);
      case Expression.IsEmpty empty -> isEmpty(empty);
      case Expression.Template template -> template(template);
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Conditional conditional -> conditional(conditional);
      case Expression.SettingValue it -> throw impossible(it);
      case Expression.NextNumber it -> throw impossible(it);
      case Expression.CallAction it -> throw impossible(it);
      case Expression.RunQuery it -> throw impossible(it);
      case Expression.NewStructure it -> throw impossible(it);
      case Expression.Create it -> throw impossible(it);
    };
  }

  private static IllegalArgumentException impossible(Expression expression) {
    return new IllegalArgumentException("A browser cannot compute " + expression);
  }

  private String attribute(Expression.AttributeOf attribute) {
    if (attribute.of().type() instanceof Type.StaticReference) {
      if (attribute.attribute().equals("id")) {
        return of(attribute.of());
      }
      throw impossible(attribute);
    }
    return "_.attribute(" + of(attribute.of()) + ", " + JsLiteral.text(attribute.attribute()) + ")";
  }

  private String call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    String first = arguments.isEmpty() ? "" : of(arguments.getFirst());
    return switch (call.function()) {
      case LOWER -> "_.lower(" + first + ")";
      case UPPER -> "_.upper(" + first + ")";
      case TRIM -> "_.trim(" + first + ")";
      case LENGTH -> "_.length(" + first + ")";
      case ROUND -> round(call);
      case ABS -> abs(call);
      case COALESCE ->
          arguments.stream()
              .map(each -> as(each, call.type()))
              .collect(Collectors.joining(", ", "_.first(", ")"));
      case COUNT -> "_.count(" + first + ")";
      case NOW, TODAY, USER -> throw impossible(call);
    };
  }

  private String round(Expression.Call call) {
    String digits = call.arguments().size() > 1 ? of(call.arguments().get(1)) : "0n";
    String rounded = "_.round(_.decimal(" + of(call.arguments().getFirst()) + "), " + digits + ")";
    return isWhole(call.type()) ? fitting(call.type(), "_.units(" + rounded + ")") : rounded;
  }

  private String abs(Expression.Call call) {
    String value = of(call.arguments().getFirst());
    return isWhole(call.type())
        ? fitting(call.type(), "_.abs(" + value + ")")
        : "_.absDecimal(" + value + ")";
  }

  /** Refused where it is too large for its type. */
  static String fitting(Type type, String value) {
    return (type instanceof Type.Whole ? "_.whole(" : "_.longWhole(") + value + ")";
  }

  private String list(Expression.ListLiteral list) {
    Type element = list.type() instanceof Type.ListOf of ? of.element() : new Type.Nothing();
    return list.items().stream()
        .map(each -> as(each, element))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String not(Expression.Not not) {
    return unknown ? "_.notUnknown(" + of(not.operand()) + ")" : "!" + condition(not.operand());
  }

  private String negate(Expression.Negate negate) {
    String value = of(negate.operand());
    return isWhole(negate.type())
        ? fitting(negate.type(), "_.negate(" + value + ")")
        : "_.negateDecimal(" + value + ")";
  }

  private String isEmpty(Expression.IsEmpty empty) {
    boolean list = empty.operand().type() instanceof Type.ListOf;
    return "("
        + of(empty.operand())
        + (list ? ".length " : " ")
        + (empty.negated() ? "!== " : "=== ")
        + (list ? "0)" : "null)");
  }

  private String template(Expression.Template template) {
    return template.parts().stream()
        .map(part -> " + " + shown(part))
        .collect(Collectors.joining("", "(\"\"", ")"));
  }

  private String shown(Expression part) {
    if (part instanceof Expression.Literal literal && literal.value() instanceof String text) {
      return JsLiteral.text(text);
    }
    return switch (part.type()) {
      case Type.Decimal decimal -> "_.shownDecimal(" + of(part) + ")";
      case Type.Currency currency -> "_.shownDecimal(" + of(part) + ")";
      case Type.Date date -> "_.shownDate(" + of(part) + ")";
      case Type.Time time -> "_.shownTime(" + of(part) + ")";
      case Type.DateTime moment -> "_.shownMoment(" + of(part) + ")";
      case Type.Duration duration -> "_.shownDuration(" + of(part) + ")";
      case Type.Reference reference -> record(part, reference);
      default -> "_.shown(" + of(part) + ")";
    };
  }

  /** A record is shown by its label. */
  private String record(Expression part, Type.Reference reference) {
    Optional<String> label = application.entity(reference.entity()).orElseThrow().label();
    return "_.shown(_.attribute(" + of(part) + ", " + JsLiteral.text(label.orElse("id")) + "))";
  }

  private String aggregate(Expression.Aggregate aggregate) {
    String variable = "($" + aggregate.variable().orElseThrow() + ") => ";
    String list = of(aggregate.source().orElseThrow());
    String items =
        aggregate
            .where()
            .map(where -> list + ".filter(" + variable + condition(where) + ")")
            .orElse(list);
    String values =
        aggregate
            .value()
            .map(value -> "_.each(" + items + ", " + variable + of(value) + ")")
            .orElse(items);
    return switch (aggregate.kind()) {
      case COUNT -> "_.count(" + values + ")";
      case SUM ->
          isWhole(aggregate.type())
              ? fitting(aggregate.type(), "_.units(_.total(" + values + "))")
              : "_.total(" + values + ")";
      case MIN -> "_.least(" + values + ")";
      case MAX -> "_.greatest(" + values + ")";
      case AVG -> "_.average(" + values + ")";
    };
  }

  private String conditional(Expression.Conditional conditional) {
    return "("
        + condition(conditional.condition())
        + " ? "
        + as(conditional.then(), conditional.type())
        + " : "
        + as(conditional.otherwise(), conditional.type())
        + ")";
  }
}
