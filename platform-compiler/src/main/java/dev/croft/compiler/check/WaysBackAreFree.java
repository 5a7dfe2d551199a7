package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import java.util.HashMap;
import java.util.Map;

/** {@code customer.orders} means one thing: no attribute, no other way back. */
final class WaysBackAreFree implements ProgramCheck {
  @Override
  public void check(Program program, Problems problems) {
    Map<String, Map<String, Word>> taken = new HashMap<>();
    program
        .all(Declaration.EntityElement.class)
        .forEach(
            entity -> {
              Map<String, Word> names = taken.computeIfAbsent(entity.name().text(), k -> first());
              Scopes.attributes(entity.members())
                  .forEach(name -> names.putIfAbsent(NamesAreTakenOnce.folded(name.text()), name));
            });
    program
        .all(Declaration.EntityElement.class)
        .flatMap(entity -> entity.members().stream())
        .filter(Member.AttributeLine.class::isInstance)
        .map(Member.AttributeLine.class::cast)
        .forEach(line -> waysBack(line, taken, problems));
  }

  private static Map<String, Word> first() {
    return new HashMap<>();
  }

  private static void waysBack(
      Member.AttributeLine line, Map<String, Map<String, Word>> taken, Problems problems) {
    String target = line.type().word().text();
    for (Member.Option option : line.options()) {
      if (option instanceof Member.Option.Inverse inverse && taken.containsKey(target)) {
        String folded = NamesAreTakenOnce.folded(inverse.name().text());
        Word other = taken.get(target).putIfAbsent(folded, inverse.name());
        if (NamesAreFree.ofRecords(folded)) {
          taken(inverse.name(), target, "every record has it", problems);
        } else if (other != null) {
          taken(inverse.name(), target, "the first one is at " + other.position(), problems);
        }
      }
    }
  }

  private static void taken(Word name, String target, String why, Problems problems) {
    problems.add(
        ProblemCode.WAY_BACK_TAKEN,
        name.position(),
        "`" + target + "` has `" + name.text() + "` already",
        "give the way back another name; " + why);
  }
}
