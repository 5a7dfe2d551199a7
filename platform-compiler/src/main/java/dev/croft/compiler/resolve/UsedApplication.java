package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Application;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An application that another one uses.
 *
 * @param elements its own elements, under its name
 * @param used those that it uses itself, by their names
 */
record UsedApplication(
    String name, Context context, Application elements, Map<String, UsedApplication> used) {
  UsedApplication {
    used = Map.copyOf(used);
  }

  /** Everything that can be reached from these, by its name. */
  static Map<String, UsedApplication> reachable(Map<String, UsedApplication> from) {
    Map<String, UsedApplication> all = new LinkedHashMap<>(from);
    from.values().forEach(it -> all.putAll(reachable(it.used())));
    return all;
  }
}
