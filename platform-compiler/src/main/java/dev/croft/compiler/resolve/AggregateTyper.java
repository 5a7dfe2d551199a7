package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Aggregate;
import dev.croft.compiler.model.Expression.BuiltIn;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sums, counts, extremes and averages, over a list or over the group of a query. */
final class AggregateTyper {
  private static final Set<String> NAMES = Set.of("sum", "count", "min", "max", "avg");

  private final Context context;
  private final Typer typer;

  AggregateTyper(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
  }

  static boolean isAggregate(String name) {
    return NAMES.contains(name);
  }

  Expression call(Word name, Term.Call call, Scope scope) {
    if (scope.place() == Scope.Place.CHECK || scope.place() == Scope.Place.CONSTANT) {
      context.report(
          ProblemCode.NOT_HERE,
          call.position(),
          "`" + name.text() + "` looks at many records, which is not possible here");
      return Broken.at(call.position());
    }
    Aggregate.Kind kind = Aggregate.Kind.valueOf(name.text().toUpperCase(Locale.ROOT));
    if (call.each().isPresent()) {
      return each(kind, call.each().get(), call.position(), scope);
    }
    if (call.arguments().size() > 1) {
      context.report(
          ProblemCode.WRONG_ARGUMENTS,
          name.position(),
          "`" + name.text() + "` takes one value",
          "over a list it reads: " + name.text() + "(x.price for x in list)");
      return Broken.at(call.position());
    }
    return whole(kind, name, call, scope);
  }

  private Expression each(Aggregate.Kind kind, Term.Each each, Position here, Scope scope) {
    Expression source = typer.used(typer.of(each.source(), scope));
    if (Broken.is(source)) {
      return Broken.at(here);
    }
    boolean readable = scope.place() != Scope.Place.QUERY || source instanceof Expression.RecordsOf;
    if (!(source.type() instanceof Type.ListOf list) || !readable) {
      context.report(
          ProblemCode.NOT_A_LIST,
          source.position(),
          "records behind a name are needed here, and this is " + SpokenType.of(source.type()));
      return Broken.at(here);
    }
    Scope inner = scope.inner();
    Shadowing.refuse(each.variable(), scope, context);
    inner.add(each.variable().text(), list.element(), false, false);
    Expression value = typer.used(typer.of(each.value(), inner));
    Optional<Expression> where = each.where().map(term -> typer.condition(term, inner));
    if (Broken.is(value) || where.filter(Broken::is).isPresent()) {
      return Broken.at(here);
    }
    Aggregated made =
        new Aggregated(
            kind, value, Optional.of(each.variable().text()), Optional.of(source), where);
    return typed(made, here, true);
  }

  private record Aggregated(
      Aggregate.Kind kind,
      Expression value,
      Optional<String> variable,
      Optional<Expression> source,
      Optional<Expression> where) {}

  private Expression typed(Aggregated of, Position here, boolean mayBeNone) {
    Type given = of.value().type();
    boolean number = TypeRules.isNumber(given);
    boolean fits =
        switch (of.kind()) {
          case COUNT -> true;
          case SUM, AVG -> number;
          case MIN, MAX -> TypeRules.ordered(given, given);
        };
    if (!fits) {
      context.report(
          ProblemCode.NOT_COMPUTABLE,
          of.value().position(),
          "`"
              + of.kind().name().toLowerCase(Locale.ROOT)
              + "` does not work on "
              + SpokenType.of(given));
      return Broken.at(here);
    }
    Type type =
        switch (of.kind()) {
          case COUNT -> new Type.LongWhole();
          case SUM -> TypeRules.sum(given);
          case AVG -> TypeRules.average(given);
          case MIN, MAX -> given;
        };
    boolean optional =
        switch (of.kind()) {
          case COUNT, SUM -> false;
          case AVG, MIN, MAX -> mayBeNone || of.value().optional();
        };
    return new Aggregate(
        of.kind(),
        Optional.of(of.value()),
        of.variable(),
        of.source(),
        of.where(),
        type,
        optional,
        here);
  }

  private Expression whole(Aggregate.Kind kind, Word name, Term.Call call, Scope scope) {
    Position here = call.position();
    if (call.arguments().isEmpty()) {
      if (kind != Aggregate.Kind.COUNT) {
        context.report(
            ProblemCode.WRONG_ARGUMENTS, name.position(), "`" + name.text() + "` takes one value");
        return Broken.at(here);
      }
      return scope.isGrouping() ? countOfRows(here) : notHere(name, here, scope);
    }
    Expression value = typer.used(typer.of(call.arguments().getFirst().value(), scope.inner()));
    if (Broken.is(value)) {
      return value;
    }
    if (kind == Aggregate.Kind.COUNT && value.type() instanceof Type.ListOf) {
      return new Expression.Call(BuiltIn.COUNT, List.of(value), new Type.LongWhole(), false, here);
    }
    if (!scope.isGrouping()) {
      return notHere(name, here, scope);
    }
    Aggregated made =
        new Aggregated(kind, value, Optional.empty(), Optional.empty(), Optional.empty());
    return typed(made, here, true);
  }

  private static Expression countOfRows(Position here) {
    return new Aggregate(
        Aggregate.Kind.COUNT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Type.LongWhole(),
        false,
        here);
  }

  private Expression notHere(Word name, Position here, Scope scope) {
    boolean query = scope.place() == Scope.Place.QUERY;
    context.report(
        ProblemCode.AGGREGATE_NOT_HERE,
        name.position(),
        query
            ? "`" + name.text() + "` over the rows of a query stands in select or sort by"
            : "`" + name.text() + "` needs to know what it looks at",
        "over records or a list it reads: " + name.text() + "(x.price for x in list)");
    return Broken.at(here);
  }
}
