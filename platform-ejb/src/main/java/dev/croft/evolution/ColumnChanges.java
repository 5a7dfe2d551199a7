package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.Column;
import dev.croft.compiler.bundle.DatabaseShape.Purpose;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Columns of tables that are there: what comes, what gets wider, who must have a value. */
final class ColumnChanges {
  private final Passage passage;
  private final Names names;
  private final List<Change> changes = new ArrayList<>();

  ColumnChanges(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    for (var table : passage.knownTables()) {
      var known = passage.known(table.name()).orElseThrow();
      refuseAnotherKey(table, known);
      for (var column : table.columns()) {
        var there = known.columns().get(column.name());
        if (there == null) {
          comes(table, column);
        } else {
          if (passage.isFresh(table, column) && Passage.isNumbered(column)) {
            changes.add(numbers(table, column));
          }
          type(table, column, there);
          usual(table, column, there);
          value(table, column, there);
        }
      }
      left(table, known);
    }
    return changes;
  }

  List<Change> back() {
    for (var table : passage.knownTables()) {
      var known = passage.known(table.name()).orElseThrow();
      for (var column : table.columns()) {
        var there = known.columns().get(column.name());
        if (there != null) {
          if (column.nullable() && !there.nullable()) {
            decide(table, alter(table, column) + " DROP NOT NULL");
          }
          usual(table, column, there);
        }
      }
      left(table, known);
    }
    return changes;
  }

  private String alter(Table table, Column column) {
    return names.alterColumn(table.name(), column.name());
  }

  private Change decide(Table table, String sql) {
    var change = Change.brief(Part.DECIDE, table.name(), Lock.ALL, sql);
    changes.add(change);
    return change;
  }

  private void refuseAnotherKey(Table table, Catalog.Table known) {
    var key = known.rules().get(table.name() + "_pkey");
    if (key != null && !key.columns().equals(table.primaryKey())) {
      throw new EvolutionRefused(
          "%s cannot change what its records are known by (from %s to %s); add a new one under another name instead"
              .formatted(
                  table.element(),
                  String.join(", ", key.columns()),
                  String.join(", ", table.primaryKey())));
    }
  }

  private void comes(Table table, Column column) {
    var add = names.alter(table.name()) + "ADD COLUMN ";
    var drop = passage.dropColumn(table, column);
    if (Passage.isNumbered(column)) {
      var name = Names.quoted(column.name());
      changes.add(
          Change.brief(
                  Part.PREPARE,
                  table.name(),
                  Lock.ALL,
                  add
                      + name
                      + " "
                      + column.type()
                      + ", ALTER COLUMN "
                      + name
                      + " SET DEFAULT "
                      + column.defaultValue())
              .undoneBy(drop));
      changes.add(numbers(table, column));
      if (!column.nullable()) {
        mustHave(table, column, Optional.empty());
      }
      return;
    }
    var free = column.nullable() || column.defaultValue() != null || column.identity();
    changes.add(
        Change.brief(
                Part.PREPARE,
                table.name(),
                Lock.ALL,
                add
                    + (free
                        ? Spelling.definition(column)
                        : Names.quoted(column.name()) + " " + column.type()))
            .undoneBy(drop));
    if (!free) {
      newAndRequired(table, column);
    }
  }

  /** Rows of the model bring their values with the decision; others have none. */
  private void newAndRequired(Table table, Column column) {
    if (table.purpose() == Purpose.STATIC) {
      mustHave(table, column, Optional.empty());
    } else {
      changes.add(
          Change.brief(Part.DECIDE, table.name(), Lock.ALL, alter(table, column) + " SET NOT NULL")
              .unless(
                  new Obstacle(
                      passage.rows(table),
                      "t." + Names.quoted(column.name()) + " IS NULL",
                      table.primaryKey(),
                      "%s.%s must have a value, and %%d rows have none; give it a default, or let it be empty (?)"
                          .formatted(table.element(), column.element()))));
    }
  }

  private Change numbers(Table table, Column column) {
    var name = Names.quoted(column.name());
    var all = names.qualified(table.name());
    return Change.batches(
        table.name(),
        "WITH batch AS (SELECT \"id\", "
            + column.defaultValue()
            + " AS number FROM (SELECT \"id\" FROM "
            + all
            + " WHERE \"id\" > ? AND "
            + name
            + " IS NULL ORDER BY \"id\" LIMIT 2000) b), numbered AS (UPDATE "
            + all
            + " t SET "
            + name
            + " = batch.number FROM batch WHERE t.\"id\" = batch.\"id\") SELECT max(\"id\") FROM batch");
  }

  private void type(Table table, Column column, Catalog.Column there) {
    if (there.type().equals(column.type())) {
      return;
    }
    if (Widening.isSafe(there.type(), column.type())) {
      dependentChecks(table, column);
      var change =
          Change.brief(
              Part.DECIDE, table.name(), Lock.ALL, alter(table, column) + " TYPE " + column.type());
      changes.add(
          Widening.rewrites(there.type(), column.type()) ? change.holdingForAllRows() : change);
    } else if (!isWiderAlready(table, column, there)) {
      throw new EvolutionRefused(
          "%s.%s cannot change from %s to %s: values could be lost; add a new attribute instead"
              .formatted(table.element(), column.element(), there.type(), column.type()));
    }
  }

  /** A version that came back works on columns that a later one has made wider. */
  private boolean isWiderAlready(Table table, Column column, Catalog.Column there) {
    return Widening.isSafe(column.type(), there.type())
        && passage
            .before(table, column.name())
            .filter(
                before ->
                    before.type().equals(column.type())
                        || Widening.isSafe(before.type(), column.type()))
            .isPresent();
  }

  /** PostgreSQL would read all rows again for them; they come back when the version is live. */
  private void dependentChecks(Table table, Column column) {
    passage.known(table.name()).orElseThrow().rules().entrySet().stream()
        .filter(rule -> rule.getValue().kind() == Catalog.Kind.CHECK)
        .filter(rule -> rule.getValue().columns().contains(column.name()))
        .forEach(
            rule ->
                decide(
                    table,
                    names.alter(table.name())
                        + "DROP CONSTRAINT IF EXISTS "
                        + Names.quoted(rule.getKey())));
  }

  private void value(Table table, Column column, Catalog.Column there) {
    if (column.nullable() && !there.nullable()) {
      decide(table, alter(table, column) + " DROP NOT NULL");
    } else if (!column.nullable() && there.nullable()) {
      if (passage.before(table, column.name()).isEmpty() && !Passage.isNumbered(column)) {
        newAndRequired(table, column);
      } else {
        mustHave(
            table,
            column,
            table.purpose() == Purpose.STATIC
                ? Optional.empty()
                : Optional.of(
                    new Obstacle(
                        passage.rows(table),
                        "t." + Names.quoted(column.name()) + " IS NULL",
                        table.primaryKey(),
                        "%s.%s must have a value, and %%d rows have none; give them one, or let it be empty (?)"
                            .formatted(table.element(), column.element()))));
      }
    }
  }

  /** A rule that is proven beside the work spares the long look under a lock. */
  private void mustHave(Table table, Column column, Optional<Obstacle> obstacle) {
    var rule = Names.standIn("present", column.name());
    var there = passage.known(table.name()).map(it -> it.rules().get(rule));
    if (there.isEmpty()) {
      var add =
          Change.brief(
                  Part.TIGHTEN,
                  table.name(),
                  Lock.ALL,
                  names.alter(table.name())
                      + "ADD CONSTRAINT "
                      + Names.quoted(rule)
                      + " CHECK ("
                      + Names.quoted(column.name())
                      + " IS NOT NULL) NOT VALID")
              .about(rule);
      changes.add(obstacle.map(add::unless).orElse(add));
    }
    changes.add(
        Change.lengthy(
                Part.TIGHTEN,
                table.name(),
                names.alter(table.name()) + "VALIDATE CONSTRAINT " + Names.quoted(rule))
            .about(rule));
    changes.add(
        Change.brief(Part.TIGHTEN, table.name(), Lock.ALL, alter(table, column) + " SET NOT NULL")
            .about(rule));
    changes.add(dropStandIn(Part.TIGHTEN, table, rule));
  }

  private Change dropStandIn(Part part, Table table, String rule) {
    return Change.brief(
            part,
            table.name(),
            Lock.ALL,
            names.alter(table.name()) + "DROP CONSTRAINT IF EXISTS " + Names.quoted(rule))
        .about(rule);
  }

  private void usual(Table table, Column column, Catalog.Column there) {
    if (column.identity() || passage.isFresh(table, column)) {
      return;
    }
    var before = passage.before(table, column.name());
    var same =
        before.isPresent()
            ? Objects.equals(before.get().defaultValue(), column.defaultValue())
            : column.defaultValue() == null && !there.hasDefault();
    if (same) {
      return;
    }
    if (Passage.isNumbered(column)) {
      changes.add(numbersGoOn(table, column));
    }
    decide(
        table,
        alter(table, column)
            + (column.defaultValue() == null
                ? " DROP DEFAULT"
                : " SET DEFAULT " + column.defaultValue()));
  }

  /** New numbers begin behind those that are there. */
  private Change numbersGoOn(Table table, Column column) {
    var sequence =
        column.defaultValue().substring("nextval(".length(), column.defaultValue().length() - 1);
    var name = Names.quoted(column.name());
    return Change.brief(
        Part.DECIDE,
        table.name(),
        Lock.NONE,
        "SELECT setval("
            + sequence
            + ", max("
            + name
            + ")) FROM "
            + names.qualified(table.name())
            + " HAVING max("
            + name
            + ") >= (SELECT last_value FROM "
            + sequenceTable(sequence)
            + ")");
  }

  private static String sequenceTable(String literal) {
    return literal.substring(1, literal.length() - 1).replace("''", "'");
  }

  /** A column that no model fills any more may not demand a value. */
  private void left(Table table, Catalog.Table known) {
    known
        .columns()
        .forEach(
            (name, column) -> {
              if (table.column(name).isEmpty() && !column.nullable() && !column.hasDefault()) {
                decide(table, names.alterColumn(table.name(), name) + " DROP NOT NULL");
              }
            });
    // What a decision of before was about to prove is proven, or not wanted any more.
    for (var column : known.columns().keySet()) {
      var rule = Names.standIn("present", column);
      var stillWanted =
          table.column(column).filter(it -> !it.nullable()).isPresent()
              && known.columns().get(column).nullable();
      if (known.rules().containsKey(rule) && !stillWanted) {
        changes.add(dropStandIn(Part.DECIDE, table, rule));
      }
    }
  }
}
