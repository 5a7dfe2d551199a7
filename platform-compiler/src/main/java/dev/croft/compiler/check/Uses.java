package dev.croft.compiler.check;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Part;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which elements of a model others name. */
final class Uses {
  /** A component of the model with such a name names an element of this kind. */
  private static final Set<String> KINDS =
      Set.of("query", "action", "entity", "error", "setting", "structure", "screen");

  private static final ClassValue<List<RecordComponent>> NAMING =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(each -> each.getType() == String.class && KINDS.contains(each.getName()))
              .toList();
        }
      };

  private final Set<String> used = new HashSet<>();

  private Uses() {}

  static Uses of(Application application) {
    Uses uses = new Uses();
    for (RecordComponent component : Application.class.getRecordComponents()) {
      if (ModelWalk.value(application, component) instanceof List<?> elements) {
        elements.forEach(uses::element);
      }
    }
    return uses;
  }

  /** What an element says of itself is no use of it. */
  private void element(Object element) {
    Set<String> named = new HashSet<>();
    ModelWalk.each(element, part -> named(part, named));
    own(element).forEach(named::remove);
    used.addAll(named);
  }

  private static Stream<String> own(Object element) {
    return element instanceof Record record
        ? ModelWalk.components(record.getClass()).stream()
            .filter(each -> each.getName().equals("name"))
            .flatMap(each -> KINDS.stream().map(kind -> kind + " " + ModelWalk.value(record, each)))
        : Stream.of();
  }

  private static void named(Record part, Set<String> named) {
    for (RecordComponent component : NAMING.get(part.getClass())) {
      named.add(component.getName() + " " + ModelWalk.value(part, component));
    }
    switch (part) {
      case Access.Roles roles -> roles.names().forEach(role -> named.add("role " + role));
      case Part.Rows rows -> named.add("query " + rows.query().name());
      default -> {
        // Names nothing further.
      }
    }
  }

  /**
   * @param kind as in {@code query}, {@code role}
   */
  boolean has(String kind, String name) {
    return used.contains(kind + " " + name);
  }
}
