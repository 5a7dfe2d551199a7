package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Clause;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One query. */
final class QueryResolver {
  private static final int LARGEST_PAGE = 1000;

  private final Context context;
  private final Typer typer;
  private final Declaration.QueryElement query;
  private final Scope scope = Scope.of(Scope.Place.QUERY);
  private final List<Query.Source> sources = new ArrayList<>();
  private final List<Query.Selected> selected = new ArrayList<>();

  QueryResolver(Context context, Typer typer, Declaration.QueryElement query) {
    this.context = context;
    this.typer = typer;
    this.query = query;
  }

  Query resolve(List<Parameter> parameters) {
    Parameters.into(scope, parameters, false);
    if (query.sql().isPresent()) {
      return escaped(parameters, query.sql().get());
    }
    clauses(Clause.From.class).flatMap(from -> from.sources().stream()).forEach(this::source);
    Optional<Expression> where =
        clauses(Clause.Where.class)
            .map(clause -> typer.condition(clause.condition(), scope))
            .reduce((first, second) -> first);
    clauses(Clause.Select.class)
        .flatMap(clause -> clause.selected().stream())
        .forEach(this::select);
    complete();
    Grouping grouping = new Grouping(context, sources);
    List<Expression> keys =
        clauses(Clause.Group.class)
            .flatMap(clause -> clause.keys().stream())
            .map(this::groupKey)
            .toList();
    List<Expression> groupBy = grouping.of(selected, keys);
    List<Query.SortKey> sort =
        clauses(Clause.Sort.class)
            .flatMap(clause -> clause.keys().stream())
            .map(key -> sortKey(key, grouping, groupBy))
            .toList();
    return new Query(
        context.model(query.name()),
        query.description(),
        query.one(),
        parameters,
        sources,
        where,
        selected,
        groupBy,
        sort,
        page(),
        cache(),
        new Accesses(context).of(query.access()),
        query.name().position());
  }

  private Query escaped(List<Parameter> parameters, Declaration.SqlBody body) {
    TypeResolver types = new TypeResolver(context);
    for (Declaration.ParameterLine each : body.returns()) {
      String name = each.name().text();
      Type type = types.of(each.type(), TypeResolver.Use.COLUMN);
      selected.add(
          new Query.Selected(
              name,
              new Expression.Variable(name, type, each.optional(), each.name().position()),
              each.name().position()));
    }
    return new Query(
        context.model(query.name()),
        query.description(),
        query.one(),
        parameters,
        List.of(),
        Optional.empty(),
        selected,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new SqlReader(context, body.text(), scope).read()),
        new Accesses(context).of(query.access()),
        query.name().position());
  }

  private <T extends Clause> Stream<T> clauses(Class<T> kind) {
    return query.clauses().stream().filter(kind::isInstance).map(kind::cast);
  }

  private void source(Clause.Source source) {
    Shadowing.refuse(source.variable(), scope, context);
    String variable = source.variable().text();
    if (source.of() instanceof Term.Name name && scope.find(name.word().text()).isEmpty()) {
      all(source, name.word());
      return;
    }
    Expression value = typer.of(source.of(), scope);
    if (value instanceof Expression.RecordsOf records) {
      read(source, records.entity(), Optional.of(records));
      return;
    }
    if (!Broken.is(value)) {
      notRecords(value);
    }
    scope.add(variable, new Type.Nothing(), false, false);
  }

  private void all(Clause.Source source, Word entity) {
    if (context.names().has(Declaration.EntityElement.class, entity.text())) {
      read(source, context.model(entity), Optional.empty());
      return;
    }
    context.unknown(
        ProblemCode.UNKNOWN_ENTITY,
        entity,
        "there is no entity `" + entity.text() + "` to read from",
        context.names().names(List.of(Declaration.EntityElement.class)));
    scope.add(source.variable().text(), new Type.Nothing(), false, false);
  }

  private void read(Clause.Source source, String entity, Optional<Expression.RecordsOf> of) {
    String variable = source.variable().text();
    sources.add(new Query.Source(variable, entity, of, source.variable().position()));
    scope.add(variable, new Type.Reference(entity), false, false);
  }

  private void notRecords(Expression value) {
    context.report(
        ProblemCode.NOT_A_LIST,
        value.position(),
        "a query reads from an entity or the records behind a name, and this is "
            + SpokenType.of(value.type()),
        "an attribute is reached where it is needed: o.customer.name");
  }

  private void select(Clause.Selected each) {
    Expression value = typer.used(typer.of(each.value(), scope.grouping()));
    Optional<Word> name = each.name().or(() -> implied(each.value()));
    if (name.isEmpty()) {
      context.report(
          ProblemCode.SELECT_UNNAMED,
          each.value().position(),
          "this value has no name",
          "write name: value");
      return;
    }
    if (!Broken.is(value)) {
      selectable(value);
    }
    boolean taken = selected.stream().anyMatch(it -> it.name().equals(name.get().text()));
    if (taken) {
      context.report(
          ProblemCode.NAME_TAKEN,
          name.get().position(),
          "`" + name.get().text() + "` is selected twice",
          "give one of them another name: other: value");
    }
    selected.add(new Query.Selected(name.get().text(), value, each.value().position()));
  }

  private static Optional<Word> implied(Term term) {
    return switch (term) {
      case Term.Name name -> Optional.of(name.word());
      case Term.Member member -> Optional.of(member.name());
      default -> Optional.empty();
    };
  }

  private void selectable(Expression value) {
    boolean fits =
        switch (value.type()) {
          case Type.ListOf it -> false;
          case Type.Many it -> false;
          case Type.StructureOf it -> false;
          case Type.RowOf it -> false;
          case Type.Nothing it -> false;
          default -> true;
        };
    if (!fits) {
      context.report(
          ProblemCode.TYPE_NOT_HERE,
          value.position(),
          "a row has single values, and this is " + SpokenType.of(value.type()),
          "read from it: from o in ..., l in o.lines");
    }
  }

  private void complete() {
    if (query.clauses().isEmpty()) {
      return;
    }
    boolean whole = query.clauses().stream().noneMatch(Clause.From.class::isInstance);
    if (whole) {
      context.report(
          ProblemCode.QUERY_WITHOUT_SOURCE,
          query.name().position(),
          "the query `" + query.name().text() + "` reads from nothing",
          "begin it with: from o in Order");
    }
    if (clauses(Clause.Select.class).findAny().isEmpty()) {
      context.report(
          ProblemCode.QUERY_WITHOUT_SELECT,
          query.name().position(),
          "the query `" + query.name().text() + "` selects nothing",
          "say what its rows have: select o.number, o.customer.name");
    }
  }

  private Expression groupKey(Term term) {
    return typer.used(typer.of(term, scope));
  }

  private Query.SortKey sortKey(Clause.Key key, Grouping grouping, List<Expression> groupBy) {
    Expression value = sortValue(key.value());
    if (!Broken.is(value)) {
      boolean ordered =
          TypeRules.ordered(value.type(), value.type())
              || TypeRules.equatable(value.type(), value.type());
      if (!ordered) {
        context.report(
            ProblemCode.NOT_COMPARABLE,
            value.position(),
            SpokenType.of(value.type()) + " has no order");
      }
      grouping.mustBeGrouped(value, groupBy, selected);
    }
    return new Query.SortKey(value, key.descending(), key.value().position());
  }

  /** A selected value may be named again. */
  private Expression sortValue(Term term) {
    if (term instanceof Term.Name name && scope.find(name.word().text()).isEmpty()) {
      Optional<Query.Selected> again =
          selected.stream().filter(it -> it.name().equals(name.word().text())).findFirst();
      if (again.isPresent()) {
        return again.get().value();
      }
    }
    return typer.used(typer.of(term, scope.grouping()));
  }

  private Optional<Integer> page() {
    Optional<Clause.Page> page = clauses(Clause.Page.class).findFirst();
    if (page.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal rows = new BigDecimal(page.get().rows());
    boolean fits =
        rows.scale() <= 0
            && rows.signum() > 0
            && rows.compareTo(BigDecimal.valueOf(LARGEST_PAGE)) <= 0;
    if (!fits || query.one()) {
      context.report(
          ProblemCode.PAGE_SIZE,
          page.get().position(),
          query.one()
              ? "a `query one` has one row and no pages"
              : "a page has 1 to " + LARGEST_PAGE + " rows");
      return Optional.empty();
    }
    return Optional.of(rows.intValue());
  }

  private Optional<Duration> cache() {
    Optional<Clause.Cache> cache = clauses(Clause.Cache.class).findFirst();
    cache.ifPresent(
        it ->
            context.report(
                ProblemCode.NO_CACHE_YET,
                it.position(),
                "the result is not kept yet: the query asks the database each time",
                "a later version of Croft keeps it"));
    return cache
        .filter(it -> it.number().length() < 8 && !it.number().contains("."))
        .map(it -> Typer.unit(it.unit()).multipliedBy(Long.parseLong(it.number())));
  }

  /** Whether there is exactly one row, always. */
  static boolean alwaysOneRow(Query query) {
    return query.groupBy().isEmpty()
        && !query.select().isEmpty()
        && query.select().stream().anyMatch(it -> Grouping.aggregates(it.value()));
  }
}
