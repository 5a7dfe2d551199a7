package dev.croft.compiler.model;

import dev.croft.compiler.source.Position;
import java.util.Optional;

/** An input of a query or an action. */
public record Parameter(
    String name,
    Type type,
    boolean optional,
    Optional<Expression> defaultValue,
    Position position) {}
