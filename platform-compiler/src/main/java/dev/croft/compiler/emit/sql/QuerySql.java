package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query of the model as one statement. */
public final class QuerySql {
  private QuerySql() {}

  /**
   * Rows without a limit, and how they are put in order.
   *
   * @param rows selects them in any order
   * @param order what stands behind {@code order by} when nobody asks for another order; may be
   *     empty
   * @param sorts for each selected value what its rows are sorted by: a reference by the name of
   *     its record
   */
  public record Listing(SqlText rows, SqlText order, List<String> sorts) {
    public Listing {
      sorts = List.copyOf(sorts);
    }

    /** Behind the rows when nobody asks for another order. */
    public String orderBy() {
      return order.sql().isEmpty() ? "" : "\norder by " + order.sql();
    }

    /** What both bind. */
    public List<Expression> binds() {
      List<Expression> all = new ArrayList<>(rows.binds());
      all.addAll(order.binds());
      return all;
    }
  }

  public static Listing rows(Query query, Tables tables) {
    if (query.sql().isPresent()) {
      return EscapedSql.rows(query, query.sql().get(), tables);
    }
    SqlExpression expressions = SqlExpression.binding(tables);
    Scope scope = scope(query);
    List<String> selected =
        query.select().stream().map(each -> expressions.of(each.value(), scope)).toList();
    String body = body(query, tables, expressions, scope, true);
    String order = order(query, expressions, scope);
    List<String> sorts = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      sorts.add(sort(query.select().get(i).value(), selected.get(i), i + 1, tables));
    }
    String columns =
        java.util.stream.IntStream.range(0, selected.size())
            .mapToObj(
                i -> selected.get(i) + " as " + PhysicalName.quoted(query.select().get(i).name()))
            .collect(Collectors.joining(",\n       "));
    // The order may need joins of its own, so the body is put together after it.
    return new Listing(
        expressions.ordered("select " + columns + body.replace(JOINS, scope.joins())),
        expressions.ordered(order),
        sorts);
  }

  /** People look for what they read: a reference is in its place by its label, not by its id. */
  private static String sort(Expression value, String sql, int place, Tables tables) {
    if (value.type() instanceof Type.Reference reference
        && tables.entity(reference.entity()).label().isPresent()
        && sql.indexOf(SqlText.MARK) < 0) {
      return "(select "
          + ShownSql.label(tables.entity(reference.entity()), "r")
          + " from "
          + tables.table(reference.entity())
          + " r where r.\"id\" = "
          + sql
          + ")";
    }
    return Integer.toString(place);
  }

  /** Counts the rows that {@link #rows} would give. */
  public static SqlText count(Query query, Tables tables) {
    if (query.sql().isPresent()) {
      return EscapedSql.count(query.sql().get(), tables);
    }
    SqlExpression expressions = SqlExpression.binding(tables);
    Scope scope = scope(query);
    String body = body(query, tables, expressions, scope, false).replace(JOINS, scope.joins());
    return expressions.ordered(
        grouped(query)
            ? "select count(*)\nfrom (select 1" + body + ") \"counted\""
            : "select count(*)" + body);
  }

  /** Tells whether there is any row. */
  public static SqlText exists(Query query, Tables tables) {
    if (query.sql().isPresent()) {
      return EscapedSql.exists(query.sql().get(), tables);
    }
    SqlExpression expressions = SqlExpression.binding(tables);
    Scope scope = scope(query);
    String body = body(query, tables, expressions, scope, false).replace(JOINS, scope.joins());
    return expressions.ordered("select exists (select 1" + body + ")");
  }

  private static final String JOINS = "\u0002";

  private static Scope scope(Query query) {
    Scope scope = new Scope(Optional.empty());
    query.sources().forEach(source -> scope.source(source.variable(), source.entity()));
    return scope;
  }

  /**
   * @param places whether groups may name selected columns by their number
   */
  private static String body(
      Query query, Tables tables, SqlExpression expressions, Scope scope, boolean places) {
    StringBuilder from = new StringBuilder("\nfrom ");
    List<String> conditions = new ArrayList<>();
    boolean first = true;
    for (Query.Source source : query.sources()) {
      from.append(first ? "" : "\ncross join ");
      first = false;
      if (source.through().isPresent()) {
        SqlExpression.Membership membership =
            expressions.membership(source.through().get(), source.variable(), scope);
        from.append(membership.from());
        conditions.add(membership.condition());
      } else {
        from.append(tables.table(source.entity()))
            .append(" ")
            .append(PhysicalName.quoted(source.variable()));
      }
    }
    query.where().map(where -> expressions.condition(where, scope)).ifPresent(conditions::add);
    String groups =
        query.groupBy().stream()
            .map(
                key ->
                    (places ? selectedPlace(query, key) : Optional.<String>empty())
                        .orElseGet(() -> expressions.of(key, scope)))
            .collect(Collectors.joining(", "));
    return from
        + JOINS
        + (conditions.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", conditions))
        + (groups.isEmpty() ? "" : "\ngroup by " + groups);
  }

  /** Said of what may be empty only, so that an index of the model can give the order. */
  private static String direction(Query.SortKey key) {
    if (!key.value().optional()) {
      return key.descending() ? " desc" : "";
    }
    return key.descending() ? " desc nulls last" : " nulls first";
  }

  private static String order(Query query, SqlExpression expressions, Scope scope) {
    List<String> keys = new ArrayList<>();
    for (Query.SortKey key : query.sort()) {
      String value =
          selectedPlace(query, key.value()).orElseGet(() -> expressions.of(key.value(), scope));
      keys.add(value + direction(key));
    }
    if (!grouped(query)) {
      // Pages must neither repeat nor lose a row.
      query
          .sources()
          .forEach(source -> keys.add(PhysicalName.quoted(source.variable()) + ".\"id\""));
    }
    return String.join(", ", keys);
  }

  private static boolean grouped(Query query) {
    return !query.groupBy().isEmpty()
        || query.select().stream().anyMatch(each -> overGroup(each.value()));
  }

  private static boolean overGroup(Expression expression) {
    return expression instanceof Expression.Aggregate aggregate
        ? aggregate.variable().isEmpty()
        : Parts.of(expression).stream().anyMatch(QuerySql::overGroup);
  }

  /** The number of the selected column with the same value: it is computed only once. */
  private static Optional<String> selectedPlace(Query query, Expression value) {
    for (int i = 0; i < query.select().size(); i++) {
      if (same(query.select().get(i).value(), value)) {
        return Optional.of(Integer.toString(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Equal but for where they stand in the sources. */
  private static boolean same(Expression one, Expression other) {
    return switch (one) {
      case Expression.Variable variable ->
          other instanceof Expression.Variable that && variable.name().equals(that.name());
      case Expression.AttributeOf attribute ->
          other instanceof Expression.AttributeOf that
              && attribute.attribute().equals(that.attribute())
              && same(attribute.of(), that.of());
      default -> one.equals(other);
    };
  }
}
