package dev.croft.compiler.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** Elements in their order that are found by name, however many there are. */
final class Named<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> elements;
  private final Map<String, T> byName;

  private Named(List<T> elements, Function<T, String> name) {
    this.elements = List.copyOf(elements);
    this.byName = HashMap.newHashMap(elements.size());
    this.elements.forEach(each -> byName.putIfAbsent(name.apply(each), each));
  }

  static <T> List<T> copyOf(List<T> elements, Function<T, String> name) {
    return elements instanceof Named<T> ? elements : new Named<>(elements, name);
  }

  static <T> Optional<T> find(List<T> elements, String name) {
    return elements instanceof Named<T> named
        ? Optional.ofNullable(named.byName.get(name))
        : Optional.empty();
  }

  @Override
  public T get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
