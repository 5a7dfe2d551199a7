package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Clause;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.source.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A clause of a query and an option of an attribute stand there once. */
final class ThingsAreSaidOnce implements ProgramCheck {
  @Override
  public void check(Program program, Problems problems) {
    program.all(Declaration.QueryElement.class).forEach(query -> clauses(query, problems));
    program
        .all(Declaration.TimerElement.class)
        .forEach(
            timer -> {
              Map<String, Position> said = new HashMap<>();
              timer
                  .options()
                  .forEach(each -> once(each.kind().word(), each.position(), "", said, problems));
            });
    Scopes.memberLists(program)
        .flatMap(List::stream)
        .filter(Member.AttributeLine.class::isInstance)
        .forEach(line -> options((Member.AttributeLine) line, problems));
  }

  private static void clauses(Declaration.QueryElement query, Problems problems) {
    Map<String, Position> said = new HashMap<>();
    for (Clause clause : query.clauses()) {
      String word = word(clause);
      String hint = clause instanceof Clause.Where ? "join the conditions with and" : "";
      once(word, clause.position(), hint, said, problems);
    }
  }

  private static String word(Clause clause) {
    return switch (clause) {
      case Clause.From it -> "from";
      case Clause.Where it -> "where";
      case Clause.Select it -> "select";
      case Clause.Group it -> "group by";
      case Clause.Sort it -> "sort by";
      case Clause.Page it -> "page";
      case Clause.Cache it -> "cache";
    };
  }

  private static void options(Member.AttributeLine line, Problems problems) {
    Map<String, Position> said = new HashMap<>();
    for (Member.Option option : line.options()) {
      String hint = option instanceof Member.Option.Was ? "write: was First, Second" : "";
      once(word(option), option.position(), hint, said, problems);
    }
  }

  private static String word(Member.Option option) {
    return switch (option) {
      case Member.Option.Default it -> "=";
      case Member.Option.Unique it -> "unique";
      case Member.Option.Inverse it -> "as";
      case Member.Option.OnDelete it -> "on delete";
      case Member.Option.Range it -> "from ... to";
      case Member.Option.Matches it -> "matches";
      case Member.Option.AtLeast it -> "at least";
      case Member.Option.AtMost it -> "at most";
      case Member.Option.Was it -> "was";
    };
  }

  private static void once(
      String word, Position here, String hint, Map<String, Position> said, Problems problems) {
    Position first = said.putIfAbsent(word, here);
    if (first != null) {
      problems.add(
          ProblemCode.TWICE_SAID,
          here,
          "`" + word + "` is said twice",
          hint.isEmpty() ? "keep one of them; the first one is at " + first : hint);
    }
  }
}
