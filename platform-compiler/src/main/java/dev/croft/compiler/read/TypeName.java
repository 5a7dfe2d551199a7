package dev.croft.compiler.read;

import dev.croft.compiler.source.Position;
import java.util.List;

/**
 * A type as it was written: {@code Text(100)}, {@code many Tag}, {@code list of NewLine}.
 *
 * @param numbers those in brackets
 */
public record TypeName(Word word, Form form, List<Word> numbers, Position position) {
  public TypeName {
    numbers = List.copyOf(numbers);
  }

  /** How many. */
  public enum Form {
    ONE,
    LIST,
    MANY
  }
}
