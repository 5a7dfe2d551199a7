package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;

/**
 * Logic that runs in one transaction. {@code returns} is {@link Type.Nothing} when it gives nothing
 * back.
 */
public record Action(
    String name,
    String description,
    List<Parameter> parameters,
    Type returns,
    boolean returnsOptional,
    Access access,
    List<Statement> body,
    Position position) {
  public Action {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}
