package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Elements have names of their own, and so have the attributes, rows and parameters of one element.
 * Names that differ only in case or {@code _} would meet in the database or in an address.
 */
final class NamesAreTakenOnce implements ProgramCheck {
  @Override
  public void check(Program program, Problems problems) {
    check(Scopes.elements(program), problems);
    Scopes.members(program).forEach(scope -> check(scope, problems));
    tests(program, problems);
  }

  private static void check(Scopes.Scope scope, Problems problems) {
    Map<String, Word> seen = new HashMap<>();
    for (Word name : scope.names()) {
      Word first = seen.putIfAbsent(folded(name.text()), name);
      if (first != null) {
        boolean same = first.text().equals(name.text());
        problems.add(
            same ? ProblemCode.NAME_TAKEN : ProblemCode.NAMES_TOO_CLOSE,
            name.position(),
            same
                ? "`" + name.text() + "` is declared twice" + scope.owner()
                : "`"
                    + name.text()
                    + "` and `"
                    + first.text()
                    + "`"
                    + scope.owner()
                    + " differ only in case or _",
            "the first one is at " + first.position());
      }
    }
  }

  private static void tests(Program program, Problems problems) {
    Map<String, Position> seen = new HashMap<>();
    program
        .all(Declaration.TestElement.class)
        .forEach(
            test -> {
              String title = test.title().fixed().orElse("");
              Position first = seen.putIfAbsent(title, test.position());
              if (first != null) {
                problems.add(
                    ProblemCode.NAME_TAKEN,
                    test.position(),
                    "there is a test of this name already",
                    "the first one is at " + first);
              }
            });
  }

  static String folded(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
