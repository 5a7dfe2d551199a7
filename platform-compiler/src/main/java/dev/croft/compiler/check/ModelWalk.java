package dev.croft.compiler.check;

import dev.croft.compiler.source.Position;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks through whatever a model consists of: every record inside a record, whichever kinds of
 * elements there are. A rule about all expressions holds for elements that come later, too.
 */
final class ModelWalk {
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private static final ClassValue<List<RecordComponent>> WALKED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return components(type).stream().filter(each -> isWalked(each.getType())).toList();
        }
      };

  private ModelWalk() {}

  static List<RecordComponent> components(Class<?> type) {
    return COMPONENTS.get(type);
  }

  private static boolean isWalked(Class<?> type) {
    return !type.isPrimitive() && !type.isEnum() && type != String.class && type != Position.class;
  }

  /** The thing itself and every record in it, but for places in the text. */
  static void each(Object thing, Consumer<Record> visitor) {
    switch (thing) {
      case Record part -> {
        visitor.accept(part);
        WALKED.get(part.getClass()).forEach(component -> each(value(part, component), visitor));
      }
      case List<?> list -> list.forEach(item -> each(item, visitor));
      case Optional<?> optional -> optional.ifPresent(item -> each(item, visitor));
      case Map<?, ?> map -> map.values().forEach(item -> each(item, visitor));
      default -> {
        // A name, a number, an enum.
      }
    }
  }

  /** Those of a kind. */
  static <T> List<T> all(Object thing, Class<T> kind) {
    List<T> found = new ArrayList<>();
    each(
        thing,
        part -> {
          if (kind.isInstance(part)) {
            found.add(kind.cast(part));
          }
        });
    return found;
  }

  static Object value(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Every record of the model is public: " + part, e);
    }
  }
}
