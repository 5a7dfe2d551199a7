package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows that are records of an entity: a query of the screen's own selects what is shown. */
final class ListedRecords implements Listed {
  private static final String OWNER = "owner$";

  private final String name;
  private final Position position;
  private final Scope outer;
  private final Scope scope;
  private final List<Query.Source> sources = new ArrayList<>();
  private final List<Query.Selected> selected = new ArrayList<>();
  private final List<Query.SortKey> sort = new ArrayList<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private Optional<Expression> where = Optional.empty();
  private Optional<Integer> page = Optional.empty();

  private ListedRecords(String name, String entity, Scope outer, Position position) {
    this.name = name;
    this.position = position;
    this.outer = outer;
    Type row = new Type.Reference(entity);
    Scope rows = outer.seenFrom(Scope.Place.QUERY);
    rows.add(TableResolver.ROW, row, false, false);
    this.scope = rows.within(new Expression.Variable(TableResolver.ROW, row, false, position));
  }

  /** All records of an entity. */
  static ListedRecords all(String name, String entity, Scope outer, Position position) {
    ListedRecords records = new ListedRecords(name, entity, outer, position);
    records.sources.add(new Query.Source(TableResolver.ROW, entity, Optional.empty(), position));
    return records;
  }

  /** Those behind a name of one record. */
  static ListedRecords behind(String name, Expression.RecordsOf of, Scope outer) {
    ListedRecords records = new ListedRecords(name, of.entity(), outer, of.position());
    Type.Reference owner = (Type.Reference) of.of().type();
    Expression variable = new Expression.Variable(OWNER, owner, false, of.position());
    records.sources.add(new Query.Source(OWNER, owner.entity(), Optional.empty(), of.position()));
    records.sources.add(
        new Query.Source(
            TableResolver.ROW,
            of.entity(),
            Optional.of(new Expression.RecordsOf(variable, of.name(), of.entity(), of.position())),
            of.position()));
    records.where(
        new Expression.Binary(
            Expression.Operator.EQUAL, variable, of.of(), new Type.Bool(), false, of.position()));
    return records;
  }

  void where(Expression condition) {
    takes(condition);
    where =
        Optional.of(
            where
                .<Expression>map(
                    before ->
                        new Expression.Binary(
                            Expression.Operator.AND,
                            before,
                            condition,
                            new Type.Bool(),
                            before.optional() || condition.optional(),
                            condition.position()))
                .orElse(condition));
  }

  void sort(Query.SortKey key) {
    takes(key.value());
    sort.add(key);
  }

  void page(int rows) {
    page = Optional.of(rows);
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public Expression overRows(Expression resolved) {
    if (!reads(resolved, TableResolver.ROW)) {
      return resolved;
    }
    takes(resolved);
    Query.Selected one =
        selected.stream()
            .filter(each -> each.value().equals(resolved))
            .findFirst()
            .orElseGet(() -> select(resolved));
    Expression row =
        new Expression.Variable(TableResolver.ROW, new Type.RowOf(name), false, position);
    return new Expression.AttributeOf(
        row, one.name(), resolved.type(), resolved.optional(), resolved.position());
  }

  private Query.Selected select(Expression value) {
    Query.Selected made = new Query.Selected("c" + selected.size(), value, value.position());
    selected.add(made);
    return made;
  }

  @Override
  public boolean own() {
    return true;
  }

  @Override
  public Part.Rows rows() {
    if (selected.isEmpty()) {
      select(
          new Expression.Variable(
              TableResolver.ROW,
              scope.find(TableResolver.ROW).orElseThrow().type(),
              false,
              position));
    }
    List<Parameter> inputs = List.copyOf(parameters.values());
    Query query =
        new Query(
            name,
            "",
            false,
            inputs,
            sources,
            where,
            selected,
            List.of(),
            sort,
            page,
            Optional.empty(),
            new Access.Nobody(),
            position);
    return new Part.Rows(
        query,
        true,
        inputs.stream()
            .<Expression>map(
                it -> new Expression.Variable(it.name(), it.type(), it.optional(), position))
            .toList());
  }

  /** What the expression reads of the screen becomes a parameter of the query. */
  private void takes(Expression expression) {
    if (expression instanceof Expression.Variable variable
        && !Set.of(TableResolver.ROW, OWNER).contains(variable.name())
        && isOfScreen(variable.name())) {
      parameters.putIfAbsent(
          variable.name(),
          new Parameter(
              variable.name(),
              variable.type(),
              variable.optional(),
              Optional.empty(),
              variable.position()));
    }
    Parts.of(expression).forEach(this::takes);
  }

  private boolean isOfScreen(String variable) {
    return outer.names().stream()
        .flatMap(each -> outer.find(each).stream())
        .anyMatch(each -> each.name().equals(variable));
  }

  static boolean reads(Expression expression, String variable) {
    return expression instanceof Expression.Variable it && it.name().equals(variable)
        || Parts.of(expression).stream().anyMatch(part -> reads(part, variable));
  }
}
