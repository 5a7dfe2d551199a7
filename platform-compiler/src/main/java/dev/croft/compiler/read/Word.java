package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;

/**
 * A name as it was written, without backticks.
 *
 * @param quoted it stood in backticks: it is a name, whatever else the word means
 */
public record Word(String text, Position position, boolean quoted) {
  public Word(String text, Position position) {
    this(text, position, false);
  }
}
