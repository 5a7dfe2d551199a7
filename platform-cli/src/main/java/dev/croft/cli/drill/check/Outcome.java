package dev.croft.cli.drill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a publication has left behind: all of it or nothing, on every front end and in the database.
 *
 * @param state how it ended: live, refused or undone
 * @param told the build that the platform calls live
 * @param served what each front end answers
 * @param catalog columns of the application, before and after
 */
public record Outcome(
    String state, Builds told, Map<String, String> served, Columns catalog, int notes) {

  /** The build that was live before, and the one that the platform calls live now. */
  public record Builds(String before, String now) {}

  /**
   * Columns as {@code table.column type}.
   *
   * @param added what the published version needs besides
   */
  public record Columns(Set<String> before, Set<String> after, Set<String> added) {}

  /** What breaks the promise, as sentences; nothing when it holds. */
  public List<String> broken() {
    var broken = new ArrayList<String>();
    served.forEach(
        (node, build) -> {
          if (!build.equals(told.now())) {
            broken.add(
                "%s serves %s, and %s is said to be live"
                    .formatted(node, brief(build), brief(told.now())));
          }
        });
    var isNew = !told.now().equals(told.before());
    switch (state) {
      case "live" -> {
        if (!isNew) {
          broken.add("it is said to be live, and the version before is");
        }
        lacks(catalog.before(), "which was there before", broken);
        lacks(catalog.added(), "which the live version needs", broken);
      }
      case "undone" -> {
        remains(isNew, broken);
        lacks(catalog.before(), "which the version before needs", broken);
      }
      case "refused" -> {
        remains(isNew, broken);
        lacks(catalog.before(), "which the version before needs", broken);
        var more = new TreeSet<>(catalog.after());
        more.removeAll(catalog.before());
        if (!more.isEmpty()) {
          broken.add("it was refused, and the database has got " + more);
        }
      }
      default -> broken.add("it has not ended, but is " + state);
    }
    if (notes > 0) {
      broken.add(notes + " things that were prepared are still noted");
    }
    return broken;
  }

  private void remains(boolean isNew, List<String> broken) {
    if (isNew) {
      broken.add("it was " + state + ", and another version than before is live");
    }
  }

  private void lacks(Set<String> needed, String why, List<String> broken) {
    var missing = new TreeSet<>(needed);
    missing.removeAll(catalog.after());
    if (!missing.isEmpty()) {
      broken.add("the database lacks " + missing + ", " + why);
    }
  }

  private static String brief(String build) {
    return build.substring(0, Math.min(8, build.length()));
  }
}
