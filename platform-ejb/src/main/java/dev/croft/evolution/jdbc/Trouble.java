package dev.croft.evolution.jdbc;

import dev.croft.evolution.EvolutionRefused;
import java.sql.SQLException;
import java.util.Set;

/** What a failure of PostgreSQL means here. */
final class Trouble {
  /** Lock not available, deadlock. */
  private static final Set<String> BUSY = Set.of("55P03", "40P01");

  /** Not null, foreign key, unique, check. */
  private static final Set<String> ROWS = Set.of("23502", "23503", "23505", "23514");

  private static final String TOO_LONG = "54000";

  private Trouble() {}

  static boolean isBusy(SQLException failure) {
    return BUSY.contains(String.valueOf(failure.getSQLState()));
  }

  static boolean isByRows(SQLException failure) {
    return ROWS.contains(String.valueOf(failure.getSQLState()));
  }

  static EvolutionRefused refused(SQLException failure) {
    if (isBusy(failure)) {
      return new EvolutionRefused(
          "the tables are in use by a long transaction; try again when it has ended");
    }
    if (TOO_LONG.equals(failure.getSQLState())) {
      return new EvolutionRefused(
          "a value is too long for an index (" + first(failure) + "); shorten it, or index less");
    }
    return new EvolutionRefused("the database refused: " + first(failure));
  }

  private static String first(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
