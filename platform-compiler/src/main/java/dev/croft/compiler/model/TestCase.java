package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;

/**
 * {@code test "an order over the limit is refused" { … }}: runs in a transaction of its own, which
 * is never committed. No archive contains it.
 */
public record TestCase(String title, List<Statement> body, Position position) {
  public TestCase {
    body = List.copyOf(body);
  }
}
