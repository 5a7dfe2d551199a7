package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;

/** Where a model steps down to another language. The manifest of an archive names each. */
public sealed interface Escape {
  Position position();

  /**
   * One statement that reads.
   *
   * @param fragments in their order; the values are only ever bound
   */
  record Sql(List<Fragment> fragments, Position position) implements Escape {
    public Sql {
      fragments = List.copyOf(fragments);
    }
  }

  /** The body of a method. */
  record Java(String text, Position position) implements Escape {}

  /** A piece of SQL. */
  sealed interface Fragment {
    record Words(String text) implements Fragment {}

    /** {@code :limit}. */
    record Value(Expression parameter) implements Fragment {}

    /** <code>{Order}</code>. */
    record TableOf(String entity) implements Fragment {}

    /** <code>{Order.placedAt}</code>. */
    record ColumnOf(String entity, String attribute) implements Fragment {}
  }
}
