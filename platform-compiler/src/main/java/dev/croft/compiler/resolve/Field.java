package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Type;

/** What stands behind a point: a value, or the records behind a name. */
sealed interface Field {
  record Value(Type type, boolean optional) implements Field {}

  /** A way back or a many. */
  record Records(String entity) implements Field {}
}
