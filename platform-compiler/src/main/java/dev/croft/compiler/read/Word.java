package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;

/** A name as it was written, without backticks. */
public record Word(String text, Position position) {}
