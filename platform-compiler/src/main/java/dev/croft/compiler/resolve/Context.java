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
      problems.add(code, word.position(), message, Nearest.hint(word.text(), known));
    }
  }
}
