package dev.croft.compiler.resolve;

import dev.croft.compiler.read.Declaration.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which actions are done when something happens to a record. */
final class Reactions {
  private record When(Event event, String entity) {}

  private final Map<When, List<String>> actions = new HashMap<>();

  /**
   * @return the name of the action; no element of a model has such a one
   */
  String declare(Event event, String entity) {
    List<String> known = actions.computeIfAbsent(new When(event, entity), key -> new ArrayList<>());
    String name = "on$" + event.word() + "$" + entity.replace('.', '$') + "$" + (known.size() + 1);
    known.add(name);
    return name;
  }

  List<String> to(Event event, String entity) {
    return List.copyOf(actions.getOrDefault(new When(event, entity), List.of()));
  }
}
