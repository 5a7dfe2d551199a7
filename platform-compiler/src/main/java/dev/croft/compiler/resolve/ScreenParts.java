package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the parts of one screen share: their numbers, and what they may name.
 *
 * @param withScreens entities that {@code screens of} names
 * @param forOthers whether other applications show this too
 */
record ScreenParts(
    String name,
    List<Query> queries,
    Set<String> withScreens,
    List<Parameter> entries,
    AtomicInteger numbers,
    boolean forOthers) {
  ScreenParts {
    queries = List.copyOf(queries);
    withScreens = Set.copyOf(withScreens);
    entries = List.copyOf(entries);
  }

  int next() {
    return numbers.incrementAndGet();
  }

  Optional<Parameter> entry(String wanted) {
    return entries.stream().filter(it -> it.name().equals(wanted)).findFirst();
  }

  ScreenParts withoutEntries() {
    return new ScreenParts(name, queries, withScreens, List.of(), numbers, forOthers);
  }

  /** For what is shown in other applications too. */
  ScreenParts forOthers(boolean shared) {
    return new ScreenParts(name, queries, withScreens, entries, numbers, shared);
  }
}
