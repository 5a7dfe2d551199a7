package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.DatabaseShape.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules that the model has given up, or says otherwise now, must not stand in the way of the new
 * version; nor may rows that it does not know keep it from deleting others.
 */
final class Relaxing {
  private final Passage passage;
  private final Names names;
  private final List<Change> changes = new ArrayList<>();

  Relaxing(Passage passage) {
    this.passage = passage;
    this.names = passage.names();
  }

  List<Change> changes() {
    for (var table : passage.knownTables()) {
      relaxed(table, passage.known(table.name()).orElseThrow());
    }
    passage.previous().map(DatabaseShape::tables).orElse(List.of()).stream()
        .filter(table -> passage.shape().table(table.name()).isEmpty())
        .forEach(this::withoutReferences);
    return changes;
  }

  private void relaxed(Table table, Catalog.Table known) {
    var kept = kept(table);
    var old = passage.before(table.name()).map(Relaxing::rules).orElse(known.rules().keySet());
    old.stream()
        .filter(name -> !kept.contains(name) && known.rules().containsKey(name))
        .filter(name -> known.rules().get(name).kind() != Catalog.Kind.KEY)
        .forEach(name -> drop(table, name));
  }

  private Set<String> kept(Table table) {
    var before = passage.before(table.name());
    var kept = new HashSet<String>();
    table.uniques().forEach(unique -> kept.add(unique.name()));
    table.checks().stream()
        .filter(
            check ->
                before.isPresent()
                    && before.get().checks().stream()
                        .filter(it -> it.name().equals(check.name()))
                        .allMatch(it -> it.condition().equals(check.condition())))
        .forEach(check -> kept.add(check.name()));
    // Those that lead elsewhere now are replaced, not dropped.
    table.foreignKeys().forEach(key -> kept.add(key.name()));
    return kept;
  }

  private static Set<String> rules(Table table) {
    var rules = new HashSet<String>();
    table.uniques().forEach(unique -> rules.add(unique.name()));
    table.checks().forEach(check -> rules.add(check.name()));
    table.foreignKeys().forEach(key -> rules.add(key.name()));
    return rules;
  }

  private void withoutReferences(Table table) {
    passage
        .known(table.name())
        .ifPresent(
            known ->
                table.foreignKeys().stream()
                    .filter(key -> known.rules().containsKey(key.name()))
                    .forEach(key -> drop(table, key.name())));
  }

  private void drop(Table table, String rule) {
    changes.add(
        Change.brief(
                Part.DECIDE,
                table.name(),
                Lock.ALL,
                names.alter(table.name()) + "DROP CONSTRAINT IF EXISTS " + Names.quoted(rule))
            .alsoHolding(
                passage.known(table.name()).orElseThrow().rules().get(rule).target().table()));
  }
}
