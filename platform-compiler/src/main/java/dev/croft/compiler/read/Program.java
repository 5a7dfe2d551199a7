package dev.croft.compiler.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the files of a model declare.
 *
 * @param doubtful words of elements that could not be read; that such a name is missing is no
 *     problem of its own
 * @param whole whether everything could be read
 */
public record Program(List<Declaration> declarations, Set<String> doubtful, boolean whole) {
  public Program {
    declarations = List.copyOf(declarations);
    doubtful = Set.copyOf(doubtful);
  }

  public <T extends Declaration> Stream<T> all(Class<T> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast);
  }
}
