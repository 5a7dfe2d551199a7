package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A typed question to the database.
 *
 * @param one {@code query one}: at most one row, empty when there is none
 * @param sources the first is an entity; further ones are entities or collections of an earlier
 *     variable (inner joins)
 * @param groupBy keys of the groups; when a plain aggregate is selected, these are the plain values
 *     selected beside it
 * @param page rows of a page, when the model pages it
 * @param sql in place of sources, conditions and order; what is selected are variables of the
 *     declared names and types then
 */
public record Query(
    String name,
    String description,
    boolean one,
    List<Parameter> parameters,
    List<Source> sources,
    Optional<Expression> where,
    List<Selected> select,
    List<Expression> groupBy,
    List<SortKey> sort,
    Optional<Integer> page,
    Optional<Duration> cache,
    Optional<Escape.Sql> sql,
    Access access,
    Position position) {
  public Query {
    parameters = List.copyOf(parameters);
    sources = List.copyOf(sources);
    select = List.copyOf(select);
    groupBy = List.copyOf(groupBy);
    sort = List.copyOf(sort);
  }

  /** One that the compiler writes the SQL of. */
  public Query(
      String name,
      String description,
      boolean one,
      List<Parameter> parameters,
      List<Source> sources,
      Optional<Expression> where,
      List<Selected> select,
      List<Expression> groupBy,
      List<SortKey> sort,
      Optional<Integer> page,
      Optional<Duration> cache,
      Access access,
      Position position) {
    this(
        name,
        description,
        one,
        parameters,
        sources,
        where,
        select,
        groupBy,
        sort,
        page,
        cache,
        Optional.empty(),
        access,
        position);
  }

  /** {@code o in Order} or {@code l in o.lines}. */
  public record Source(
      String variable, String entity, Optional<Expression.RecordsOf> through, Position position) {}

  /** {@code total: sum(…)}; a bare attribute is selected under its own name. */
  public record Selected(String name, Expression value, Position position) {}

  public record SortKey(Expression value, boolean descending, Position position) {}
}
