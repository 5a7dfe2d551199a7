package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Index;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.List;

/** Indexes of tables that are there; they are built beside the work. */
final class IndexChanges {
  private final Passage passage;
  private final Names names;
  private final List<Change> changes = new ArrayList<>();

  IndexChanges(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    for (var table : passage.knownTables()) {
      table.indexes().forEach(index -> index(table, index));
    }
    return changes;
  }

  private void index(Table table, Index index) {
    var known = passage.known(table.name()).orElseThrow().indexes();
    var there = known.get(index.name());
    var next = Names.standIn("next", index.name() + index.keys());
    if (isRight(there, index)) {
      if (known.containsKey(next)) {
        drop(Part.TIGHTEN, table, next);
      }
      return;
    }
    if (there == null && !known.containsKey(next)) {
      build(table, index, index.name());
    } else if (there != null && !there.whole()) {
      drop(Part.PREPARE, table, index.name());
      build(table, index, index.name());
    } else {
      if (!isRight(known.get(next), index)) {
        if (known.containsKey(next)) {
          drop(Part.PREPARE, table, next);
        }
        build(table, index, next);
      }
      drop(Part.TIGHTEN, table, index.name());
      changes.add(
          Change.brief(
                  Part.TIGHTEN,
                  table.name(),
                  Lock.NONE,
                  "ALTER INDEX IF EXISTS "
                      + names.qualified(next)
                      + " RENAME TO "
                      + Names.quoted(index.name()))
              .about(index.name()));
    }
  }

  private static boolean isRight(Catalog.Index there, Index wanted) {
    return there != null && there.whole() && there.keys().equals(wanted.keys());
  }

  private void build(Table table, Index index, String name) {
    changes.add(
        Change.lengthy(
                Part.PREPARE,
                table.name(),
                Spelling.index(
                    "CREATE INDEX CONCURRENTLY ",
                    name,
                    names.qualified(table.name()),
                    index.keys()))
            .about(index.name())
            .undoneBy("DROP INDEX CONCURRENTLY IF EXISTS " + names.qualified(name)));
  }

  private void drop(Part part, Table table, String name) {
    changes.add(
        Change.lengthy(
                part, table.name(), "DROP INDEX CONCURRENTLY IF EXISTS " + names.qualified(name))
            .about(name));
  }
}
