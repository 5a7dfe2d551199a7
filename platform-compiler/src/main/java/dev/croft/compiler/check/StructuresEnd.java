package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No value of a structure could be made that contains one of its own kind. */
final class StructuresEnd implements ProgramCheck {
  @Override
  public void check(Program program, Problems problems) {
    Map<String, List<TypeName>> parts = new LinkedHashMap<>();
    program
        .all(Declaration.StructureElement.class)
        .forEach(it -> parts.putIfAbsent(it.name().text(), single(it.members())));
    Set<String> told = new HashSet<>();
    parts.forEach(
        (structure, types) -> {
          for (TypeName type : types) {
            Set<String> inside = inside(type.word().text(), parts);
            if (inside.contains(structure) && told.add(structure)) {
              told.addAll(inside);
              problems.add(
                  ProblemCode.STRUCTURE_CYCLE,
                  type.position(),
                  "`" + structure + "` would contain itself, without an end",
                  "make it a list: list of " + type.word().text());
            }
          }
        });
  }

  private static List<TypeName> single(List<Member> members) {
    return members.stream()
        .filter(Member.AttributeLine.class::isInstance)
        .map(line -> ((Member.AttributeLine) line).type())
        .filter(type -> type.form() == TypeName.Form.ONE)
        .toList();
  }

  private static Set<String> inside(String structure, Map<String, List<TypeName>> parts) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(structure));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (parts.containsKey(next) && reached.add(next)) {
        parts.get(next).forEach(type -> open.push(type.word().text()));
      }
    }
    return reached;
  }
}
