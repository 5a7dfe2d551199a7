package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Sequence;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Schema, sequences and tables that nobody knows yet; who runs does not notice them. */
final class NewThings {
  private static final String APPLICATIONS = " TO croft_app";

  private final Passage passage;
  private final Names names;

  NewThings(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    var changes = new ArrayList<Change>();
    if (!passage.catalog().exists()) {
      var schema = Names.quoted(names.schema());
      changes.add(
          Change.fresh("CREATE SCHEMA " + schema, "DROP SCHEMA IF EXISTS " + schema + " CASCADE"));
      changes.add(Change.fresh("GRANT USAGE ON SCHEMA " + schema + APPLICATIONS, ""));
    }
    passage.shape().sequences().stream()
        .filter(it -> !passage.catalog().sequences().contains(it.name()))
        .forEach(it -> sequence(it, changes));
    passage.shape().tables().stream()
        .filter(it -> passage.known(it.name()).isEmpty())
        .forEach(table -> table(table, changes));
    passage.shape().tables().stream()
        .filter(it -> passage.known(it.name()).isEmpty() || passage.isFresh(it))
        .forEach(table -> references(table, changes));
    // A table that is there is held for a moment, so those come last, one by one.
    changes.sort(Comparator.comparing(Change::manner));
    return changes;
  }

  private void sequence(Sequence sequence, List<Change> changes) {
    var name = names.qualified(sequence.name());
    changes.add(
        Change.fresh("CREATE SEQUENCE " + name, "DROP SEQUENCE IF EXISTS " + name + " CASCADE"));
    changes.add(Change.fresh("GRANT USAGE, SELECT ON SEQUENCE " + name + APPLICATIONS, ""));
  }

  private void table(Table table, List<Change> changes) {
    var name = names.qualified(table.name());
    var parts =
        Stream.of(
                table.columns().stream().map(Spelling::definition),
                Stream.of(table.primaryKey())
                    .filter(key -> !key.isEmpty())
                    .map(key -> Spelling.primaryKey(table.name(), key)),
                table.uniques().stream().map(Spelling::rule),
                table.checks().stream().map(Spelling::rule))
            .flatMap(it -> it)
            .toList();
    changes.add(
        Change.fresh(
            "CREATE TABLE " + name + " (" + String.join(", ", parts) + ")",
            passage.dropTable(table)));
    changes.add(
        Change.fresh("GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE " + name + APPLICATIONS, ""));
    table
        .indexes()
        .forEach(
            it ->
                changes.add(
                    Change.fresh(Spelling.index("CREATE INDEX ", it.name(), name, it.keys()), "")));
    StaticRows.all(table, names).forEach(row -> changes.add(Change.fresh(row, "")));
  }

  private void references(Table table, List<Change> changes) {
    var there = passage.known(table.name()).map(it -> it.rules().keySet()).orElse(Set.of());
    for (var key : table.foreignKeys()) {
      if (there.contains(key.name())) {
        continue;
      }
      var sql = names.alter(table.name()) + "ADD " + Spelling.rule(key, names);
      changes.add(
          passage.isThere(key)
              ? Change.brief(Part.PREPARE, key.table(), Lock.WRITERS, sql)
              : Change.fresh(sql, ""));
    }
  }
}
