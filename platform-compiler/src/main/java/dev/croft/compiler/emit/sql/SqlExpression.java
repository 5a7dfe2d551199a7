package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns typed expressions into SQL. What does not depend on a record of the query is computed
 * before and bound; numbers and truth values of the model stand in the text.
 */
final class SqlExpression {
  /** As Unicode knows it. */
  private static final String WHITE_SPACE =
      "e'\\t\\n\\u000b\\u000c\\r \\u0085\\u00a0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006"
          + "\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'";

  private final Tables tables;
  private final boolean constants;
  private final List<Expression> values = new ArrayList<>();

  private SqlExpression(Tables tables, boolean constants) {
    this.tables = tables;
    this.constants = constants;
  }

  static SqlExpression binding(Tables tables) {
    return new SqlExpression(tables, false);
  }

  /** For definitions, which cannot bind: every value must be a constant of the model. */
  static SqlExpression ofConstants(Tables tables) {
    return new SqlExpression(tables, true);
  }

  SqlText ordered(String marked) {
    return SqlText.ordered(marked, values);
  }

  /** Whether definitions are made, where a comparison with an empty value is unknown. */
  boolean constants() {
    return constants;
  }

  /**
   * For places where only true counts, such as {@code where}: a comparison with an empty value may
   * be empty there, which lets the database use its indexes.
   */
  String condition(Expression expression, Scope scope) {
    if (constants || isGiven(expression, scope)) {
      return of(expression, scope);
    }
    return expression instanceof Expression.Binary binary
        ? new SqlOperator(this, scope).condition(binary)
        : of(expression, scope);
  }

  private boolean isGiven(Expression expression, Scope scope) {
    return !constants && !Dependence.onRecords(expression, scope);
  }

  String of(Expression expression, Scope scope) {
    if (isGiven(expression, scope)) {
      return given(expression);
    }
    return switch (expression) {
      case Expression.Variable variable -> PhysicalName.quoted(variable.name()) + ".\"id\"";
      case Expression.AttributeOf attribute -> attribute(attribute, scope);
      case Expression.Binary binary -> new SqlOperator(this, scope).of(binary);
      case Expression.Not not -> new SqlOperator(this, scope).not(not);
      case Expression.Negate negate -> "-(" + of(negate.operand(), scope) + ")";
      case Expression.IsEmpty empty -> isEmpty(empty, scope);
      case Expression.Call call -> call(call, scope);
      case Expression.Aggregate aggregate -> aggregate(aggregate, scope);
      case Expression.Conditional conditional ->
          "case when "
              + condition(conditional.condition(), scope)
              + " then "
              + of(conditional.then(), scope)
              + " else "
              + of(conditional.otherwise(), scope)
              + " end";
      case Expression.Template template ->
          new SqlTemplate(tables, !constants, part -> of(part, scope)).of(template);
      case Expression.RecordsOf records ->
          "array(" + select(records, "s", "\"s\".\"id\"", Optional.empty(), scope) + ")";
      case Expression.ListLiteral list ->
          list.items().stream()
              .map(item -> of(item, scope))
              .collect(Collectors.joining(", ", "array[", "]::" + SqlType.castOf(list.type())));
      case Expression.Literal literal -> given(literal);
      case Expression.Empty empty -> given(empty);
      case Expression.StaticRow row -> given(row);
      case Expression.SettingValue setting -> given(setting);
      case Expression.NextNumber number -> given(number);
      case Expression.CallAction call -> given(call);
      case Expression.RunQuery run -> given(run);
      case Expression.NewStructure structure -> given(structure);
      case Expression.Create create -> given(create);
    };
  }

  /** A value that is known before the statement runs. */
  private String given(Expression expression) {
    if (expression instanceof Expression.Empty empty) {
      return "null::" + SqlType.castOf(empty.type());
    }
    if (constants) {
      return SqlLiteral.of(expression, expression.type())
          .orElseThrow(() -> new IllegalArgumentException("Not a constant: " + expression));
    }
    if (expression instanceof Expression.Literal literal
        && (literal.value() instanceof Number || literal.value() instanceof Boolean)) {
      return SqlLiteral.typed(literal.value(), literal.type());
    }
    values.add(expression);
    String mark = "" + SqlText.MARK + (values.size() - 1) + SqlText.MARK;
    return mark + "::" + SqlType.castOf(expression.type());
  }

  private String attribute(Expression.AttributeOf attribute, Scope scope) {
    String entity = entityOf(attribute.of());
    if (attribute.of() instanceof Expression.Variable variable) {
      return PhysicalName.quoted(variable.name())
          + "."
          + tables.column(entity, attribute.attribute());
    }
    String key = of(attribute.of(), scope);
    if (attribute.attribute().equals("id")) {
      return key;
    }
    return joined(attribute.of(), entity, key, scope)
        + "."
        + tables.column(entity, attribute.attribute());
  }

  private String joined(Expression of, String entity, String key, Scope scope) {
    String path = path(of);
    String root = root(of);
    Scope owner = root.isEmpty() ? scope : scope.ownerOf(root);
    boolean missing =
        of instanceof Expression.AttributeOf behind && owner.mayBeMissing(path(behind.of()));
    return owner.join(path, tables.table(entity), key, of.optional(), missing);
  }

  static String entityOf(Expression expression) {
    return switch (expression.type()) {
      case Type.Reference reference -> reference.entity();
      case Type.StaticReference reference -> reference.entity();
      default -> throw new IllegalArgumentException("Not a record: " + expression);
    };
  }

  private static String path(Expression expression) {
    return switch (expression) {
      case Expression.Variable variable -> variable.name();
      case Expression.AttributeOf of -> path(of.of()) + "." + of.attribute();
      default -> "value at " + expression.position();
    };
  }

  private static String root(Expression expression) {
    return switch (expression) {
      case Expression.Variable variable -> variable.name();
      case Expression.AttributeOf of -> root(of.of());
      default -> "";
    };
  }

  private String isEmpty(Expression.IsEmpty empty, Scope scope) {
    if (empty.operand() instanceof Expression.RecordsOf records) {
      return (empty.negated() ? "exists (" : "not exists (")
          + select(records, "s", "1", Optional.empty(), scope)
          + ")";
    }
    return "(" + of(empty.operand(), scope) + (empty.negated() ? ") is not null" : ") is null");
  }

  private String aggregate(Expression.Aggregate aggregate, Scope scope) {
    if (aggregate.variable().isEmpty() || aggregate.source().isEmpty()) {
      return function(aggregate, scope);
    }
    if (!(aggregate.source().get() instanceof Expression.RecordsOf records)) {
      throw new IllegalArgumentException("Only records of the database can be summed in a query");
    }
    Scope inner = new Scope(Optional.of(scope));
    inner.source(aggregate.variable().get(), records.entity());
    return "(" + select(records, aggregate.variable().get(), inner, aggregate, scope) + ")";
  }

  private String function(Expression.Aggregate aggregate, Scope scope) {
    String value = aggregate.value().map(found -> of(found, scope)).orElse("*");
    String byCodePoint = SqlOperator.isText(aggregate.type()) ? SqlOperator.BY_CODE_POINT : "";
    return switch (aggregate.kind()) {
      case SUM -> "coalesce(sum(" + value + "), 0)" + whole(aggregate.type());
      case COUNT -> "count(" + value + ")";
      case MIN -> "min(" + value + byCodePoint + ")";
      case MAX -> "max(" + value + byCodePoint + ")";
      case AVG -> SqlOperator.quotient("sum(" + value + ")", "nullif(count(" + value + "), 0)");
    };
  }

  private String select(
      Expression.RecordsOf records,
      String variable,
      Scope inner,
      Expression.Aggregate aggregate,
      Scope outer) {
    String value = function(aggregate, inner);
    Optional<String> where = aggregate.where().map(found -> condition(found, inner));
    return select(records, variable, value, where, outer, inner);
  }

  String select(
      Expression.RecordsOf records,
      String variable,
      String value,
      Optional<String> where,
      Scope outer) {
    return select(records, variable, value, where, outer, new Scope(Optional.of(outer)));
  }

  private String select(
      Expression.RecordsOf records,
      String variable,
      String value,
      Optional<String> where,
      Scope outer,
      Scope inner) {
    Membership way = membership(records, variable, outer);
    return "select "
        + value
        + " from "
        + way.from()
        + inner.joins()
        + " where "
        + way.condition()
        + where.map(found -> " and (" + found + ")").orElse("");
  }

  /**
   * @param from the tables, @param condition which of their rows belong to the owner
   */
  record Membership(String from, String condition) {}

  Membership membership(Expression.RecordsOf records, String variable, Scope scope) {
    String alias = PhysicalName.quoted(variable);
    String from = tables.table(records.entity()) + " " + alias;
    String owner = of(records.of(), scope);
    return switch (tables.way(entityOf(records.of()), records.name(), records.entity())) {
      case Tables.Way.Back back ->
          new Membership(from, alias + "." + back.column() + " = " + owner);
      case Tables.Way.Links links -> {
        String link = PhysicalName.quoted(PhysicalName.fitting(variable + " link"));
        yield new Membership(
            from
                + " join "
                + links.table()
                + " "
                + link
                + " on "
                + link
                + "."
                + links.otherColumn()
                + " = "
                + alias
                + ".\"id\"",
            link + "." + links.ownColumn() + " = " + owner);
      }
    };
  }

  private String call(Expression.Call call, Scope scope) {
    if (call.function() == Expression.BuiltIn.COUNT
        && call.arguments().getFirst() instanceof Expression.RecordsOf records) {
      return "(" + select(records, "s", "count(*)", Optional.empty(), scope) + ")";
    }
    List<String> arguments = call.arguments().stream().map(each -> of(each, scope)).toList();
    String all = String.join(", ", arguments);
    return switch (call.function()) {
      case LOWER -> cased("lower", all);
      case UPPER -> cased("upper", all);
      case TRIM -> "btrim(" + all + ", " + WHITE_SPACE + ")";
      case LENGTH ->
          (isBytes(call.arguments().getFirst()) ? "octet_length(" : "char_length(") + all + ")";
      case ROUND ->
          "round(("
              + arguments.getFirst()
              + ")::numeric"
              + (arguments.size() > 1 ? ", " + arguments.get(1) : "")
              + ")"
              + whole(call.type());
      case ABS -> "abs(" + all + ")";
      case COALESCE -> "coalesce(" + all + ")";
      case COUNT -> "cardinality(" + all + ")" + whole(call.type());
      case NOW -> "now()";
      case TODAY -> "current_date";
      case USER -> given(call);
    };
  }

  private static String whole(Type type) {
    return type instanceof Type.LongWhole ? "::bigint" : "";
  }

  /** Character by character, whatever the language of the database is. */
  static String folded(String text) {
    return "lower(" + text + " collate \"pg_c_utf8\")";
  }

  private static String cased(String function, String text) {
    return "("
        + function
        + "("
        + text
        + " collate \"pg_c_utf8\")"
        + SqlOperator.BY_CODE_POINT
        + ")";
  }

  private static boolean isBytes(Expression expression) {
    return expression.type() instanceof Type.Image || expression.type() instanceof Type.Binary;
  }
}
