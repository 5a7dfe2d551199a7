package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;

/**
 * The rows of a table or a chart while its columns are resolved.
 *
 * <p>Over a query of the model, {@code row} is what it selects. Over an entity or the records
 * behind a name, {@code row} is the record, and what is asked of it becomes part of a query that
 * the screen has of its own.
 */
interface Listed {
  /** Where expressions over {@code row} are resolved. */
  Scope scope();

  /** The expression over the rows of the query, however {@code row} was meant by the author. */
  Expression overRows(Expression resolved);

  /** When all columns are known. */
  Part.Rows rows();

  /** Whether the query is the screen's own: then it may have conditions and an order. */
  boolean own();
}
