package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns typed expressions into Java. The unit of work is the variable {@code work}. */
final class JavaExpression {
  private final Application application;
  private final Tables tables;
  private final Set<String> assigned;
  private final Plan plan;
  private final List<String> before = new ArrayList<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<Expression, String> known = new HashMap<>();
  private int copies;

  /**
   * @param assigned variables that change: a lambda needs a copy of them
   */
  JavaExpression(Application application, Set<String> assigned) {
    this(application, assigned, Plan.NONE);
  }

  JavaExpression(Application application, Set<String> assigned, Plan plan) {
    this.application = application;
    this.plan = plan;
    this.tables = new Tables(application);
    this.assigned = Set.copyOf(assigned);
  }

  /**
   * Statements that must stand before the one that uses the expressions made since the last call.
   */
  List<String> before() {
    List<String> taken = List.copyOf(before);
    before.clear();
    return taken;
  }

  /** From now on the expression is this variable, which holds its value. */
  void knowing(Expression expression, String variable) {
    known.put(expression, variable);
  }

  void knowingNothing() {
    known.clear();
  }

  /** As a value of this type. */
  String as(Expression expression, Type wanted) {
    if (expression instanceof Expression.Empty) {
      return "null";
    }
    if (expression instanceof Expression.Literal literal) {
      return JavaLiteral.of(literal.value(), wanted);
    }
    return converted(of(expression), expression.type(), wanted);
  }

  private static String converted(String code, Type from, Type to) {
    String given = JavaTypes.of(from);
    String wanted = JavaTypes.of(to);
    if (given.equals(wanted)) {
      return code;
    }
    return switch (wanted) {
      case "Integer" -> "whole(" + code + ")";
      case "Long" -> "longWhole(" + code + ")";
      case "BigDecimal" -> "decimal(" + code + ")";
      case "String" -> "text(" + code + ")";
      default -> code;
    };
  }

  /** As a primitive truth value: empty is false. */
  String condition(Expression expression) {
    boolean primitive =
        switch (expression) {
          case Expression.Binary binary -> true;
          case Expression.Not not -> true;
          case Expression.IsEmpty empty -> true;
          case Expression.Literal literal -> true;
          default -> false;
        };
    return primitive ? of(expression) : "Boolean.TRUE.equals(" + of(expression) + ")";
  }

  String of(Expression expression) {
    String variable = known.get(expression);
    return variable != null ? variable : computed(expression);
  }

  private String computed(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> JavaLiteral.of(literal.value(), literal.type());
      case Expression.Empty empty -> "null";
      case Expression.Variable it -> renamed.getOrDefault(it.name(), JavaNames.member(it.name()));
      case Expression.SettingValue setting ->
          "SettingValues." + JavaNames.member(setting.setting()) + "(work)";
      case Expression.StaticRow row -> JavaNames.text(row.row());
      case Expression.AttributeOf attribute -> new AttributeReading(this).of(attribute);
      case Expression.RecordsOf records -> new AttributeReading(this).of(records);
      case Expression.Call call -> call(call);
      case Expression.NextNumber number ->
          converted(
              "work.next(" + JavaNames.text(tables.sequence(number.sequence())) + ")",
              new Type.LongWhole(),
              number.type());
      case Expression.CallAction call -> callAction(call);
      case Expression.RunQuery run -> runQuery(run);
      case Expression.NewStructure structure -> newStructure(structure);
      case Expression.Create create -> create(create);
      case Expression.ListLiteral list -> list(list);
      case Expression.Binary binary -> new JavaOperator(this).of(binary);
      case Expression.Not not -> "!(" + condition(not.operand()) + ")";
      case Expression.Negate negate -> "negate(" + as(negate.operand(), negate.type()) + ")";
      case Expression.IsEmpty empty -> isEmpty(empty);
      case Expression.Template template -> new JavaTemplate(tables, this).of(template);
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Conditional conditional -> conditional(conditional);
    };
  }

  private String call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    if (call.function() == Expression.BuiltIn.COUNT && plan.counts(arguments.getFirst())) {
      String count = new ListQuestions(this).count(arguments.getFirst());
      return converted(count, new Type.LongWhole(), call.type());
    }
    String first = arguments.isEmpty() ? "" : of(arguments.getFirst());
    return switch (call.function()) {
      case NOW -> "work.now()";
      case TODAY -> "work.today()";
      case USER -> "work.user()";
      case LOWER -> "lower(" + first + ")";
      case UPPER -> "upper(" + first + ")";
      case TRIM -> "trim(" + first + ")";
      case LENGTH ->
          converted(
              new AttributeReading(this).length(arguments.getFirst()),
              new Type.Whole(),
              call.type());
      case ROUND ->
          converted(
              "round(" + first + ", " + (arguments.size() > 1 ? of(arguments.get(1)) : "0") + ")",
              new Type.Currency(),
              call.type());
      case ABS -> converted("abs(" + first + ")", new Type.Currency(), call.type());
      case COALESCE ->
          arguments.stream()
              .map(each -> boxed(each, call.type()))
              .collect(Collectors.joining(", ", typed(call.type()) + "firstOf(", "))"));
      case COUNT -> converted("size(" + first + ")", new Type.LongWhole(), call.type());
    };
  }

  private String callAction(Expression.CallAction call) {
    var action = application.action(call.action()).orElseThrow();
    StringBuilder code = new StringBuilder(JavaNames.type(call.action()) + "Action.run(work");
    for (int i = 0; i < call.arguments().size(); i++) {
      code.append(", ").append(as(call.arguments().get(i), action.parameters().get(i).type()));
    }
    return code.append(")").toString();
  }

  private String runQuery(Expression.RunQuery run) {
    var query = application.query(run.query()).orElseThrow();
    return runQuery(run, query.one() ? "one(work" : "rows(work");
  }

  String runQuery(Expression.RunQuery run, String begin) {
    var query = application.query(run.query()).orElseThrow();
    StringBuilder code = new StringBuilder(JavaNames.type(run.query()) + "Query." + begin);
    for (int i = 0; i < run.arguments().size(); i++) {
      code.append(", ").append(as(run.arguments().get(i), query.parameters().get(i).type()));
    }
    return code.append(")").toString();
  }

  private String newStructure(Expression.NewStructure structure) {
    var declared = application.structure(structure.structure()).orElseThrow();
    return "new "
        + JavaNames.type(structure.structure())
        + "("
        + values(declared.attributes(), structure.values())
        + ")";
  }

  private static Optional<Expression> value(List<Expression.Assignment> values, String name) {
    return values.stream()
        .filter(each -> each.name().equals(name))
        .map(Expression.Assignment::value)
        .findFirst();
  }

  private String create(Expression.Create create) {
    return create(create, plan.keeps(create.entity()) ? "insertKept" : "insert");
  }

  /** One of which only the id is ever asked. */
  String made(Expression.Create create) {
    return create(create, "insert");
  }

  private String create(Expression.Create create, String method) {
    return JavaNames.type(create.entity()) + "Table." + method + "(work, " + blank(create) + ")";
  }

  /** The new record before it is written. */
  String blank(Expression.Create create) {
    if (create.values().stream().anyMatch(each -> acts(each.value()))) {
      return JavaNames.type(create.entity())
          + "Table.blank(work)"
          + changes(create.entity(), create.values());
    }
    return "new "
        + JavaNames.type(create.entity())
        + "(null, 0, "
        + values(tables.entity(create.entity()).attributes(), create.values())
        + ")";
  }

  /** Actions are called in the order in which they are written. */
  private static boolean acts(Expression value) {
    return value instanceof Expression.CallAction
        || value instanceof Expression.Create
        || Parts.of(value).stream().anyMatch(JavaExpression::acts);
  }

  /** In the order of the attributes; a default is computed only where no value is given. */
  private String values(List<Attribute> attributes, List<Expression.Assignment> given) {
    return attributes.stream()
        .map(
            attribute ->
                value(given, attribute.name())
                    .or(attribute::defaultValue)
                    .map(value -> as(value, attribute.type()))
                    .orElse(JavaTypes.isList(attribute.type()) ? "List.of()" : "null"))
        .collect(Collectors.joining(", "));
  }

  /** {@code .withStatus("Closed").withNote(null)}. */
  String changes(String entity, List<Expression.Assignment> values) {
    return values.stream()
        .map(
            each -> {
              Attribute attribute = tables.attributeOf(entity, each.name()).orElseThrow();
              return "."
                  + JavaNames.with(each.name())
                  + "("
                  + as(each.value(), attribute.type())
                  + ")";
            })
        .collect(Collectors.joining());
  }

  private String list(Expression.ListLiteral list) {
    Type element = list.type() instanceof Type.ListOf of ? of.element() : new Type.Nothing();
    if (list.items().isEmpty()) {
      return "List.<" + JavaTypes.of(element) + ">of()";
    }
    return list.items().stream()
        .map(each -> boxed(each, element))
        .collect(Collectors.joining(", ", "Arrays.asList(", ")"));
  }

  private String isEmpty(Expression.IsEmpty empty) {
    if (plan.tests(empty.operand())) {
      String any = new ListQuestions(this).any(empty.operand());
      return empty.negated() ? any : "!" + any;
    }
    String operand =
        AttributeReading.isBytes(empty.operand())
            ? new AttributeReading(this).length(empty.operand())
            : of(empty.operand());
    if (JavaTypes.isList(empty.operand().type())) {
      return (empty.negated() ? "!" : "") + operand + ".isEmpty()";
    }
    String object = isPrimitive(empty.operand()) ? "(Object) (" + operand + ")" : operand;
    return "(" + object + (empty.negated() ? " != null)" : " == null)");
  }

  private String aggregate(Expression.Aggregate aggregate) {
    String variable = aggregate.variable().orElseThrow();
    String list =
        ahead(of(aggregate.source().orElseThrow()), aggregate, JavaNames.member(variable));
    Map<String, String> outside = new HashMap<>(renamed);
    aggregate.where().ifPresent(this::copyAssigned);
    aggregate.value().ifPresent(this::copyAssigned);
    String name = JavaNames.member(variable);
    renamed.put(variable, name);
    String items =
        aggregate
            .where()
            .map(where -> "where(" + list + ", " + name + " -> " + condition(where) + ")")
            .orElse(list);
    String values =
        aggregate
            .value()
            .map(value -> "each(" + items + ", " + name + " -> " + of(value) + ")")
            .orElse(items);
    renamed.clear();
    renamed.putAll(outside);
    return switch (aggregate.kind()) {
      case COUNT -> converted("size(" + values + ")", new Type.LongWhole(), aggregate.type());
      case SUM -> converted("sum(" + values + ")", new Type.Currency(), aggregate.type());
      case MIN -> typed(aggregate.type()) + "least(" + values + "))";
      case MAX -> typed(aggregate.type()) + "greatest(" + values + "))";
      case AVG -> converted("average(" + values + ")", new Type.Currency(), aggregate.type());
    };
  }

  /**
   * The list, once the records that its items lead to are read.
   *
   * @param place for which it is decided that they are
   */
  String ahead(String list, Object place, String item) {
    return new ListQuestions(this).ahead(list, plan.ahead(place), item);
  }

  private void copyAssigned(Expression expression) {
    if (expression instanceof Expression.Variable variable
        && assigned.contains(variable.name())
        && !renamed.containsKey(variable.name())) {
      String copy = JavaNames.member(variable.name()) + "_" + ++copies;
      before.add(
          JavaTypes.of(variable.type())
              + " "
              + copy
              + " = "
              + JavaNames.member(variable.name())
              + ";");
      renamed.put(variable.name(), copy);
    }
    Parts.of(expression).forEach(this::copyAssigned);
  }

  private String conditional(Expression.Conditional conditional) {
    return typed(conditional.type())
        + "("
        + condition(conditional.condition())
        + " ? "
        + boxed(conditional.then(), conditional.type())
        + " : "
        + boxed(conditional.otherwise(), conditional.type())
        + "))";
  }

  /** Opens a bracket: what Java would infer in another way where several methods fit. */
  static String typed(Type type) {
    return "((" + JavaTypes.of(type) + ") ";
  }

  /** Never a primitive: beside one, an empty value would fail. */
  private String boxed(Expression expression, Type type) {
    String code = as(expression, type);
    String wanted = JavaTypes.of(type);
    return isPrimitive(expression) && Set.of("Integer", "Long", "Boolean").contains(wanted)
        ? wanted + ".valueOf(" + code + ")"
        : code;
  }

  /** Whether the code may give a value that is no object. */
  private static boolean isPrimitive(Expression expression) {
    return expression instanceof Expression.Literal
        || expression instanceof Expression.Not
        || expression instanceof Expression.IsEmpty
        || expression instanceof Expression.Binary && expression.type() instanceof Type.Bool;
  }
}
