package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Expressions that change nothing and cannot fail: nobody notices when they are computed, or
 * whether at all.
 */
final class Harmless {
  private final Application application;
  private final Set<String> records;

  /**
   * @param records variables of a query, whose attributes the database reads
   */
  private Harmless(Application application, Set<String> records) {
    this.application = application;
    this.records = Set.copyOf(records);
  }

  static Harmless inLogic(Application application) {
    return new Harmless(application, Set.of());
  }

  static Harmless inQuery(Application application, Query query) {
    Set<String> variables = new HashSet<>();
    query.sources().forEach(it -> variables.add(it.variable()));
    Walk.expressions(query).forEach(each -> variable(each).ifPresent(variables::add));
    return new Harmless(application, variables);
  }

  private static Optional<String> variable(Expression expression) {
    return expression instanceof Expression.Aggregate aggregate
        ? aggregate.variable()
        : Optional.empty();
  }

  boolean is(Expression expression) {
    return itself(expression) && Parts.of(expression).stream().allMatch(this::is);
  }

  private boolean itself(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> true;
      case Expression.Empty it -> true;
      case Expression.Variable it -> true;
      case Expression.SettingValue it -> true;
      case Expression.StaticRow it -> true;
      case Expression.AttributeOf it -> attribute(it);
      case Expression.RecordsOf it -> true;
      case Expression.Call it -> call(it);
      case Expression.NextNumber it -> false;
      case Expression.CallAction it -> false;
      case Expression.RunQuery it -> query(it.query());
      case Expression.NewStructure it -> false;
      case Expression.Create it -> false;
      case Expression.ListLiteral it -> true;
      case Expression.Binary it -> binary(it);
      case Expression.Not it -> true;
      case Expression.Negate it -> neverOverflows(it.type());
      case Expression.IsEmpty it -> true;
      case Expression.Template it -> it.parts().stream().noneMatch(this::isNamed);
      case Expression.Conditional it -> true;
      case Expression.Aggregate it -> aggregate(it);
    };
  }

  /** Behind a reference there may be nothing any more; the database joins what is there. */
  private boolean attribute(Expression.AttributeOf attribute) {
    return !(attribute.of().type() instanceof Type.Reference)
        || attribute.attribute().equals("id")
        || isOfRecord(attribute);
  }

  /** Whether it is an attribute of a record that the database reads. */
  boolean isOfRecord(Expression expression) {
    return records.contains(Effects.root(expression));
  }

  /** A record in a text is read for its name. */
  private boolean isNamed(Expression part) {
    return part.type() instanceof Type.Reference && !isOfRecord(part);
  }

  private static boolean call(Expression.Call call) {
    return switch (call.function()) {
      case NOW, TODAY, USER, LOWER, UPPER, TRIM, COALESCE, COUNT -> true;
      case LENGTH -> true;
      case ROUND -> call.arguments().size() == 1 && neverOverflows(call.type());
      case ABS -> neverOverflows(call.type());
    };
  }

  private static boolean binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND, OR, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case CONTAINS, STARTS_WITH, IN -> true;
      case PLUS, MINUS, TIMES -> neverOverflows(binary.type());
      case DIVIDE -> false;
    };
  }

  private static boolean aggregate(Expression.Aggregate aggregate) {
    return switch (aggregate.kind()) {
      case COUNT, MIN, MAX -> true;
      case SUM, AVG -> neverOverflows(aggregate.type());
    };
  }

  private static boolean neverOverflows(Type type) {
    return type instanceof Type.Decimal
        || type instanceof Type.Currency
        || type instanceof Type.Text;
  }

  /** Whether the query cannot fail, whatever it finds. */
  boolean query(String name) {
    Optional<Query> query = application.query(name);
    if (query.isEmpty() || query.get().sql().isPresent()) {
      return false;
    }
    Harmless inside = inQuery(application, query.get());
    return Stream.of(
            query.get().where().stream(),
            query.get().select().stream().map(Query.Selected::value),
            query.get().groupBy().stream(),
            query.get().sort().stream().map(Query.SortKey::value))
        .flatMap(each -> each)
        .allMatch(inside::is);
  }
}
