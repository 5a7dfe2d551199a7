package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Check;
import dev.croft.compiler.bundle.DatabaseShape.ForeignKey;
import dev.croft.compiler.bundle.DatabaseShape.Key;
import dev.croft.compiler.bundle.DatabaseShape.Row;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import dev.croft.compiler.bundle.DatabaseShape.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules of tables that are there. A unique is an index first, built before the decision; the others
 * hold for new rows first and are then proven for all. A rule that only the new version can break
 * comes with the decision, every other one when nobody runs the version before any more.
 */
final class RuleChanges {
  private final Passage passage;
  private final Names names;
  private final List<Change> changes = new ArrayList<>();

  RuleChanges(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    for (var table : passage.knownTables()) {
      table.uniques().forEach(unique -> unique(table, unique));
      table.checks().forEach(check -> check(table, check));
      table.foreignKeys().forEach(key -> reference(table, key));
    }
    return changes;
  }

  private Catalog.Table known(Table table) {
    return passage.known(table.name()).orElseThrow();
  }

  private void unique(Table table, Unique unique) {
    var name = unique.name();
    if (known(table).rules().containsKey(name)) {
      return;
    }
    var index = known(table).indexes().get(name);
    if (index != null && !(index.whole() && index.unique())) {
      changes.add(Change.lengthy(Part.PREPARE, table.name(), dropIndex(name)));
    }
    if (index == null || !(index.whole() && index.unique())) {
      var keys = unique.columns().stream().map(column -> new Key(column, false)).toList();
      changes.add(
          Change.lengthy(
                  Part.PREPARE,
                  table.name(),
                  Spelling.index(
                      "CREATE UNIQUE INDEX CONCURRENTLY ",
                      name,
                      names.qualified(table.name()),
                      keys))
              .about(name)
              .undoneBy(dropIndex(name))
              .unless(sharing(table, unique)));
    }
    changes.add(
        Change.brief(
                Part.DECIDE,
                table.name(),
                Lock.ALL,
                names.alter(table.name())
                    + "ADD CONSTRAINT "
                    + Names.quoted(name)
                    + " UNIQUE USING INDEX "
                    + Names.quoted(name))
            .about(name));
  }

  private String dropIndex(String name) {
    return "DROP INDEX CONCURRENTLY IF EXISTS " + names.qualified(name);
  }

  private Obstacle sharing(Table table, Unique unique) {
    var rows = passage.rows(table);
    var columns = Names.list(unique.columns());
    return new Obstacle(
        rows,
        "("
            + columns
            + ") IN (SELECT "
            + columns
            + " FROM "
            + rows
            + " WHERE "
            + unique.columns().stream()
                .map(column -> Names.quoted(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "))
            + " GROUP BY "
            + columns
            + " HAVING count(*) > 1)",
        table.primaryKey(),
        table.element()
            + ": %d rows share values of "
            + String.join(", ", unique.columns())
            + ", which shall be unique");
  }

  private void check(Table table, Check check) {
    var there = known(table).rules().get(check.name());
    var obstacle =
        new Obstacle(
            passage.rows(table),
            "NOT (" + check.condition() + ")",
            table.primaryKey(),
            table.element()
                + ": %d rows break the rule \""
                + check.message().replace("%", "%%")
                + "\"");
    if (there == null || isSaidOtherwise(table, check)) {
      var used =
          table.columns().stream()
              .map(column -> column.name())
              .filter(column -> check.condition().contains(Names.quoted(column)))
              .toList();
      changes.add(
          Change.brief(
                  passage.writtenBefore(table, used) ? Part.TIGHTEN : Part.DECIDE,
                  table.name(),
                  Lock.ALL,
                  names.alter(table.name()) + "ADD " + Spelling.rule(check) + " NOT VALID")
              .about(check.name())
              .unless(obstacle));
      prove(table, check.name());
    } else if (!there.proven()) {
      prove(table, check.name());
    }
  }

  /** Whether it is dropped with the decision, and comes again with other words or another type. */
  private boolean isSaidOtherwise(Table table, Check check) {
    var before = passage.before(table.name());
    var otherWords =
        before.isEmpty()
            || before.get().checks().stream()
                .filter(it -> it.name().equals(check.name()))
                .anyMatch(it -> !it.condition().equals(check.condition()));
    return otherWords
        || known(table).rules().get(check.name()).columns().stream()
            .anyMatch(column -> getsWider(table, column));
  }

  private boolean getsWider(Table table, String column) {
    return table
        .column(column)
        .filter(
            it ->
                Widening.isSafe(known(table).columns().get(column).type(), it.type())
                    && !known(table).columns().get(column).type().equals(it.type()))
        .isPresent();
  }

  private void prove(Table table, String rule) {
    changes.add(
        Change.lengthy(
                Part.TIGHTEN,
                table.name(),
                names.alter(table.name()) + "VALIDATE CONSTRAINT " + Names.quoted(rule))
            .about(rule));
  }

  private void reference(Table table, ForeignKey key) {
    var there = known(table).rules().get(key.name());
    if (there == null) {
      comes(table, key);
    } else if (!there.target().equals(new Catalog.Target(key.table(), key.onDelete()))) {
      leadsElsewhere(table, key, there);
    } else if (!there.proven()) {
      prove(table, key.name());
    }
  }

  private void comes(Table table, ForeignKey key) {
    var part = passage.writtenBefore(table, key.columns()) ? Part.TIGHTEN : Part.DECIDE;
    var add =
        Change.brief(
                part,
                table.name(),
                Lock.WRITERS,
                names.alter(table.name()) + "ADD " + Spelling.rule(key, names) + " NOT VALID")
            .about(key.name())
            .alsoHolding(key.schema() == null ? key.table() : "");
    var column = Names.quoted(key.columns().getFirst());
    var lost =
        "t."
            + column
            + " IS NOT NULL"
            + (!passage.isThere(key)
                ? ""
                : " AND NOT EXISTS (SELECT 1 FROM "
                    + names.target(key)
                    + " o WHERE o."
                    + Names.quoted(key.references().getFirst())
                    + " = t."
                    + column
                    + ")");
    var later = ofTheModel(key);
    changes.add(
        later.isEmpty()
            ? add.unless(leadingNowhere(table, key, lost))
            : add.unless(
                leadingNowhere(
                    table,
                    key,
                    lost
                        + " AND t."
                        + column
                        + " NOT IN ("
                        + later.stream()
                            .map(row -> row.byColumn().get("id"))
                            .collect(Collectors.joining(", "))
                        + ")")));
    prove(table, key.name());
  }

  /** Rows that will be there, because the model says so. */
  private List<Row> ofTheModel(ForeignKey key) {
    return key.schema() == null
        ? passage.shape().table(key.table()).map(Table::rows).orElse(List.of())
        : List.of();
  }

  private Obstacle leadingNowhere(Table table, ForeignKey key, String condition) {
    return new Obstacle(
        passage.rows(table),
        condition,
        table.primaryKey(),
        "%s.%s: %%d rows lead to a record that is not there"
            .formatted(table.element(), element(table, key)));
  }

  private static String element(Table table, ForeignKey key) {
    return table.column(key.columns().getFirst()).map(it -> it.element()).orElse("");
  }

  private void leadsElsewhere(Table table, ForeignKey key, Catalog.Rule there) {
    var replace =
        Change.brief(
                Part.DECIDE,
                table.name(),
                Lock.ALL,
                names.alter(table.name())
                    + "DROP CONSTRAINT "
                    + Names.quoted(key.name())
                    + ", ADD "
                    + Spelling.rule(key, names)
                    + " NOT VALID")
            .about(key.name())
            .alsoHolding(key.schema() == null ? key.table() : "");
    var sameTable = there.target().table().equals(key.table());
    changes.add(
        sameTable
            ? replace
            : replace.unless(
                new Obstacle(
                    passage.rows(table),
                    "t." + Names.quoted(key.columns().getFirst()) + " IS NOT NULL",
                    table.primaryKey(),
                    "%s.%s shall lead to other records, and %%d rows lead to the ones of before; add a new attribute instead"
                        .formatted(table.element(), element(table, key)))));
    prove(table, key.name());
  }
}
