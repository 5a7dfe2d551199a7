package dev.croft.application.compare;

import dev.croft.application.Comparison.Change;
import dev.croft.application.Comparison.ElementChange;
import dev.croft.application.Comparison.PartChange;
import dev.croft.application.compare.Element.Part;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What two models say differently, element by element. */
public final class ModelDifference {
  private static final int SHORT = 300;

  private ModelDifference() {}

  /** Changed, added and removed elements, by kind and name; an element moved is none of them. */
  public static List<ElementChange> between(Sources before, Sources after) {
    Map<String, Element> old = new LinkedHashMap<>(WrittenElements.of(before));
    List<ElementChange> changes = new ArrayList<>();
    for (Element now : WrittenElements.of(after).values()) {
      Optional<Element> then = then(now, old);
      if (then.isEmpty()) {
        changes.add(new ElementChange(now.kind(), now.name(), Change.ADDED, List.of()));
      } else {
        old.remove(then.get().key());
        List<PartChange> parts = parts(then.get(), now);
        if (!parts.isEmpty()) {
          changes.add(new ElementChange(now.kind(), now.name(), Change.CHANGED, parts));
        }
      }
    }
    old.values()
        .forEach(
            gone ->
                changes.add(
                    new ElementChange(gone.kind(), gone.name(), Change.REMOVED, List.of())));
    changes.sort(
        java.util.Comparator.comparing(ElementChange::kind).thenComparing(ElementChange::name));
    return changes;
  }

  /** The element of that name, else the one that it says it was. */
  private static Optional<Element> then(Element now, Map<String, Element> old) {
    Element same = old.get(now.key());
    return same != null
        ? Optional.of(same)
        : now.formerNames().stream()
            .map(name -> old.get(now.named(name).key()))
            .filter(known -> known != null)
            .findFirst();
  }

  private static List<PartChange> parts(Element then, Element now) {
    List<PartChange> changes = new ArrayList<>();
    told(changes, "name", then.name(), now.name());
    told(changes, "description", then.description(), now.description());
    told(changes, "definition", then.head(), now.head());
    if (!then.body().equals(now.body())) {
      boolean readable = then.body().length() + now.body().length() <= SHORT;
      changes.add(
          new PartChange(
              "body", "", Change.CHANGED, readable ? then.body() : "", readable ? now.body() : ""));
    }
    lines(changes, then.parts(), now.parts());
    return changes;
  }

  private static void told(List<PartChange> changes, String kind, String before, String after) {
    if (!before.equals(after)) {
      Change change =
          before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
      changes.add(new PartChange(kind, "", change, before, after));
    }
  }

  private static void lines(
      List<PartChange> changes, Map<String, Part> before, Map<String, Part> after) {
    Map<String, Part> old = new LinkedHashMap<>(before);
    for (Part now : after.values()) {
      Part then = old.remove(Part.key(now.kind(), now.name()));
      if (then == null) {
        then = renamed(now.kind(), now.formerNames(), old);
      }
      if (then == null) {
        changes.add(new PartChange(now.kind(), now.name(), Change.ADDED, "", now.text()));
      } else if (!then.text().equals(now.text())) {
        changes.add(
            new PartChange(now.kind(), now.name(), Change.CHANGED, then.text(), now.text()));
      }
    }
    old.values()
        .forEach(
            gone ->
                changes.add(
                    new PartChange(gone.kind(), gone.name(), Change.REMOVED, gone.text(), "")));
  }

  private static Part renamed(String kind, Set<String> formerNames, Map<String, Part> old) {
    return formerNames.stream()
        .map(name -> old.remove(Part.key(kind, name)))
        .filter(part -> part != null)
        .findFirst()
        .orElse(null);
  }
}
