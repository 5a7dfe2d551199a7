package dev.croft.runtime.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a unit of work knows of the database: it is not asked again. */
final class Memory {
  private final Map<Key, Object> known = new HashMap<>();
  private final Map<Key, Object> held = new HashMap<>();
  private final Map<List<Object>, Object> answers = new HashMap<>();

  private record Key(String entity, Object id) {}

  @SuppressWarnings("unchecked")
  <K, T> T known(String entity, K id, Function<K, T> read) {
    Key key = new Key(entity, id);
    Object found = known.get(key);
    if (found == null) {
      found = read.apply(id);
      known.put(key, found);
    }
    return (T) found;
  }

  @SuppressWarnings("unchecked")
  <T> T peek(String entity, Object id) {
    return (T) known.get(new Key(entity, id));
  }

  boolean knows(String entity, Object id) {
    return known.containsKey(new Key(entity, id));
  }

  void remember(String entity, Object id, Object record) {
    known.put(new Key(entity, id), record);
  }

  void keep(String entity, Object id, Object record) {
    remember(entity, id, record);
    held.put(new Key(entity, id), record);
  }

  @SuppressWarnings("unchecked")
  <T> Optional<T> held(String entity, Object id) {
    return Optional.ofNullable((T) held.get(new Key(entity, id)));
  }

  void forget(String entity, Object id) {
    known.remove(new Key(entity, id));
    held.remove(new Key(entity, id));
  }

  void forgetAll() {
    known.clear();
    held.clear();
    answers.clear();
  }

  /** Any statement that writes may change any answer. */
  void written() {
    answers.clear();
  }

  @SuppressWarnings("unchecked")
  <T> T shared(String question, List<?> values, Supplier<T> read) {
    List<Object> key = new ArrayList<>(values);
    key.add(question);
    if (!answers.containsKey(key)) {
      answers.put(key, read.get());
    }
    return (T) answers.get(key);
  }

  /** The ids of records that are not known, each once. */
  <T> List<Long> missing(String entity, List<T> items, Function<T, Long> reference) {
    Set<Long> missing = new LinkedHashSet<>();
    for (T item : items) {
      Long id = reference.apply(item);
      if (id != null && !knows(entity, id)) {
        missing.add(id);
      }
    }
    return List.copyOf(missing);
  }
}
