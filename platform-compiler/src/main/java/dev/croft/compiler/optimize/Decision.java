package dev.croft.compiler.optimize;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.Set;

/** How code asks the database at one place, where it is not the plain way. */
public sealed interface Decision {
  /** Only how many there are is asked of these records or rows. */
  record Counted(Expression list) implements Decision {}

  /** Only whether there are any is asked of these records or rows. */
  record Tested(Expression list) implements Decision {}

  /** The loop ends in its first turn. */
  record FirstOnly(Statement.For loop) implements Decision {}

  /** The records that a loop creates are written together. */
  record Together(Statement.For loop, String entity) implements Decision {}

  /**
   * Records that each turn asks for are read before the first.
   *
   * @param place a {@link Statement.For}, an {@link Expression.Aggregate} or a part of a screen
   * @param references over the variable of the turn, the shorter ones first
   */
  record Ahead(Object place, List<Expression> references) implements Decision {
    public Ahead {
      references = List.copyOf(references);
    }
  }

  /** The same question in one request is asked once, as long as nothing is written. */
  record Shared(String query) implements Decision {}

  /** What the database stored is kept for the rest of the request. */
  record Kept(String entity) implements Decision {}

  /** What is updated here is read or updated again. */
  record ReadBack(Statement.Update update) implements Decision {}

  /** Logic reads no other attributes of the entity than these. */
  record Columns(String entity, Set<String> attributes) implements Decision {
    public Columns {
      attributes = Set.copyOf(attributes);
    }
  }
}
