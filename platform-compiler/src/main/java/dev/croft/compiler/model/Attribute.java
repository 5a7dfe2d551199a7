package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of an entity, a static entity or a structure.
 *
 * @param description the text of {@code ///}, or empty
 * @param optional whether it may be empty ({@code ?}); a {@link Type.Many} may always be
 * @param unique for a reference: one to one
 * @param defaultValue constant or a call such as {@code now()}
 * @param onDelete for references; PROTECT otherwise
 * @param inverse for references and many: the name of the way back ({@code as orders}), if it has
 *     one
 * @param formerNames the names of {@code was}, newest first; the last one is the physical name
 */
public record Attribute(
    String name,
    String description,
    Type type,
    boolean optional,
    boolean unique,
    Optional<Expression> defaultValue,
    List<Constraint> constraints,
    DeleteRule onDelete,
    Optional<String> inverse,
    List<String> formerNames,
    Position position) {
  public Attribute {
    constraints = List.copyOf(constraints);
    formerNames = List.copyOf(formerNames);
  }

  /** The name that the database knows, before it is turned into snake case. */
  public String physicalName() {
    return formerNames.isEmpty() ? name : formerNames.getLast();
  }
}
