package dev.croft.application.compare;

import dev.croft.application.Comparison.Database;
import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.Catalog;
import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.EvolutionRefused;
import java.util.List;

/** What happens to tables between two versions, planned as a publication plans it. */
public final class DatabaseSteps {
  private DatabaseSteps() {}

  /**
   * From a database that is as {@code before} needs it; what the real one has besides is not known
   * here.
   *
   * @param back whether {@code after} is the older one, so that it is a rollback
   */
  public static Database between(DatabaseShape before, DatabaseShape after, boolean back) {
    Catalog catalog = Catalog.of(before);
    try {
      List<Change> plan =
          back
              ? Evolution.planBack(after, before, catalog)
              : Evolution.plan(after, before, catalog);
      return new Database(plan.stream().map(Change::sql).toList(), "");
    } catch (EvolutionRefused refused) {
      return new Database(List.of(), "A publication would be refused: " + refused.getMessage());
    }
  }
}
