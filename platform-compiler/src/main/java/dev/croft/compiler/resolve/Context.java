package dev.croft.compiler.resolve;

import dev.croft.compiler.problem.Nearest;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every part of the resolver knows: the names of the model, and where problems go.
 *
 * @param used the contexts of the applications that are used, by their names
 */
record Context(
    Names names,
    Shapes shapes,
    Signatures signatures,
    Map<String, Context> used,
    Reactions reactions,
    Problems problems) {
  Context {
    used = Map.copyOf(used);
  }

  /** Knows the same, and says nothing. */
  Context silent() {
    return new Context(names, shapes, signatures, used, reactions, new Problems());
  }

  /** The context in which an element of this name was declared. */
  Context home(String name) {
    return names.from(name).map(used::get).orElse(this);
  }

  /** The name that stands in the model for what is written so in the sources. */
  String model(Word name) {
    List<String> offering = names.offering(name.text());
    if (offering.size() > 1) {
      problems.add(
          ProblemCode.NAME_AMBIGUOUS,
          name.position(),
          "`" + name.text() + "` is public in " + String.join(" and in ", offering),
          "one of them has to be named otherwise, or not to be public");
    }
    return names.model(name.text());
  }

  void report(ProblemCode code, Position position, String message, String hint) {
    problems.add(code, position, message, hint);
  }

  void report(ProblemCode code, Position position, String message) {
    problems.add(code, position, message);
  }

  /** Nothing is said when the name may stand in what could not be read. */
  void unknown(ProblemCode code, Word word, String message, Collection<String> known) {
    Optional<String> hiding = names.hiding(word.text());
    if (hiding.isPresent() && names.kindOf(word.text()).isEmpty()) {
      problems.add(
          ProblemCode.NOT_PUBLIC,
          word.position(),
          "`" + word.text() + "` of " + hiding.get() + " is not for other applications",
          "there it is made so by the word public behind its name");
      return;
    }
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
