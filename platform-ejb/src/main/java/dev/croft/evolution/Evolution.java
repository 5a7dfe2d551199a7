package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way from what the database has to what a model needs, in three parts. What is there already
 * is not planned again, so that a way that was broken off is simply planned anew. No row and no
 * column is dropped; rows of static entities alone belong to the model and leave with it.
 */
public final class Evolution {
  private Evolution() {}

  /**
   * @param previousOrNull the shape of the version that runs
   * @throws EvolutionRefused when it cannot be done whatever the rows are
   */
  public static List<Change> plan(
      DatabaseShape shape, DatabaseShape previousOrNull, Catalog catalog) {
    var passage = new Passage(shape, Optional.ofNullable(previousOrNull), catalog);
    var changes = new ArrayList<Change>();
    changes.addAll(new NewThings(passage).changes());
    changes.addAll(new Relaxing(passage).changes());
    changes.addAll(new Leaving(passage).changes());
    changes.addAll(new ColumnChanges(passage).changes());
    changes.addAll(new IndexChanges(passage).changes());
    changes.addAll(new RuleChanges(passage).changes());
    changes.addAll(new StaticRows(passage).changes());
    changes.sort(Comparator.comparing(Change::part));
    return List.copyOf(changes);
  }

  /**
   * What a version of before needs to work again: rules that came after it must not stand in its
   * way. Nothing is dropped but rules, nothing is narrowed.
   *
   * @param leaving the shape of the version that it comes after
   */
  public static List<Change> planBack(DatabaseShape shape, DatabaseShape leaving, Catalog catalog) {
    var passage = new Passage(shape, Optional.of(leaving), catalog);
    var changes = new ArrayList<Change>();
    changes.addAll(new Relaxing(passage).changes());
    changes.addAll(new ColumnChanges(passage).back());
    changes.addAll(new StaticRows(passage).back());
    return List.copyOf(changes);
  }

  /**
   * What a version that is live still lacks: rules whose time is then, and whatever somebody could
   * not finish.
   */
  public static List<Change> planRest(DatabaseShape shape, Catalog catalog) {
    return plan(shape, shape, catalog);
  }

  /** What only the version before needed, once nobody runs it any more. */
  public static List<Change> planLeaving(
      DatabaseShape shape, DatabaseShape before, Catalog catalog) {
    return new Leaving(new Passage(shape, Optional.of(before), catalog)).changes();
  }

  /** A name as SQL takes it literally. */
  public static String quoted(String name) {
    return Names.quoted(name);
  }
}
