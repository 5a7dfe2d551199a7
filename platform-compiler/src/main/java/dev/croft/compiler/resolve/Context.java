package dev.croft.compiler.resolve;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.Collection;

/** What every part of the resolver knows: the names of the model, and where problems go. */
record Context(Names names, Shapes shapes, Signatures signatures, Problems problems) {
  void report(ProblemCode code, Position position, String message, String hint) {
    problems.add(code, position, message, hint);
  }

  void report(ProblemCode code, Position position, String message) {
    problems.add(code, position, message);
  }

  /** Nothing is said when the name may stand in what could not be read. */
  void unknown(ProblemCode code, Word word, String message, Collection<String> known) {
    if (!names.isDoubtful(word.text())) {
      String near = Nearest.hint(word.text(), known);
      problems.add(
          code, word.position(), message, near.isEmpty() ? declare(code, word.text()) : near);
    }
  }

  private String declare(ProblemCode code, String name) {
    if (names.kindOf(name).isPresent()) {
      return "";
    }
    return switch (code) {
      case UNKNOWN_ROLE -> "declare it: role " + name;
      case UNKNOWN_ERROR -> "declare it: error " + name;
      case UNKNOWN_ENTITY -> "declare it: entity " + name + " { ... }";
      default -> "";
    };
  }
}
