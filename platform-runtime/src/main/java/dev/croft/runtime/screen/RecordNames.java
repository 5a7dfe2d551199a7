package dev.croft.runtime.screen;

import dev.croft.runtime.record.Description;
import dev.croft.runtime.record.EntityResource;
import dev.croft.runtime.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names for people of all records that a screen refers to: collected while it is written, and read
 * with one statement for each entity.
 */
public final class RecordNames {
  private final Map<String, Description> entities;
  private final Map<String, SortedSet<Long>> wanted = new TreeMap<>();

  private RecordNames(Map<String, Description> entities) {
    this.entities = Map.copyOf(entities);
  }

  public static RecordNames of(EntityResource<?>... resources) {
    return new RecordNames(
        Stream.of(resources)
            .map(EntityResource::description)
            .collect(Collectors.toMap(Description::name, Function.identity())));
  }

  void want(Shown shown) {
    if (shown.entity() != null) {
      SortedSet<Long> ids = wanted.computeIfAbsent(shown.entity(), any -> new TreeSet<>());
      if (shown.value() instanceof Long id) {
        ids.add(id);
      } else if (shown.value() instanceof List<?> many) {
        many.forEach(each -> ids.add((Long) each));
      }
    }
  }

  /** Entity → id → name, of all that was wanted since the last call. */
  Map<String, Map<Long, String>> read(Work work) {
    Map<String, Map<Long, String>> names = new TreeMap<>();
    wanted.forEach(
        (entity, ids) -> {
          Description description = entities.get(entity);
          if (!ids.isEmpty() && description != null) {
            names.put(entity, names(work, description, List.copyOf(ids)));
          }
        });
    wanted.clear();
    return names;
  }

  private static Map<Long, String> names(Work work, Description description, List<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    work.rows(
        "select t.\"id\", "
            + description.label()
            + " from "
            + description.from()
            + " where t.\"id\" = any(?)",
        binds -> binds.list("bigint", ids),
        row -> names.put(row.longWhole(), row.text()));
    return new TreeMap<>(names);
  }
}
