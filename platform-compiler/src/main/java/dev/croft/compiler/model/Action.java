package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * Logic that runs in one transaction. {@code returns} is {@link Type.Nothing} when it gives nothing
 * back.
 *
 * @param java in place of steps
 */
public record Action(
    String name,
    String description,
    List<Parameter> parameters,
    Type returns,
    boolean returnsOptional,
    Access access,
    List<Statement> body,
    Optional<Escape.Java> java,
    Position position) {
  public Action {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }

  /** One that is made of steps. */
  public Action(
      String name,
      String description,
      List<Parameter> parameters,
      Type returns,
      boolean returnsOptional,
      Access access,
      List<Statement> body,
      Position position) {
    this(
        name,
        description,
        parameters,
        returns,
        returnsOptional,
        access,
        body,
        Optional.empty(),
        position);
  }
}
