package dev.croft.compiler.emit.java;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An element that becomes Java.
 *
 * @param kind of the element
 * @param name of the element
 * @param uses other elements that its code is made from, besides those that its model names
 * @param more what its code says besides
 * @param emitted generates the code
 */
public record Unit(
    String kind, String name, Set<String> uses, String more, Supplier<List<JavaSource>> emitted) {
  public Unit {
    uses = Set.copyOf(uses);
  }
}
