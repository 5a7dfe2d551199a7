package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Member;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A former name still stands in the database, so nothing else can have it. */
final class FormerNamesAreFree implements ProgramCheck {
  @Override
  public void check(Program program, Problems problems) {
    List<Word> tables = new ArrayList<>();
    List<Word> former = new ArrayList<>();
    program
        .all(Declaration.EntityElement.class)
        .forEach(
            entity -> {
              tables.add(entity.name());
              former.addAll(entity.formerNames());
              attributes(entity.members(), problems);
            });
    program
        .all(Declaration.StaticElement.class)
        .forEach(
            entity -> {
              tables.add(entity.name());
              former.addAll(entity.formerNames());
              attributes(entity.members(), problems);
            });
    free(tables, former, problems);
  }

  private static void attributes(List<Member> members, Problems problems) {
    free(Scopes.attributes(members), Scopes.formerNames(members), problems);
  }

  private static void free(List<Word> names, List<Word> former, Problems problems) {
    Map<String, Word> taken = new HashMap<>();
    names.forEach(name -> taken.putIfAbsent(NamesAreTakenOnce.folded(name.text()), name));
    for (Word name : former) {
      Word other = taken.putIfAbsent(NamesAreTakenOnce.folded(name.text()), name);
      if (other != null) {
        problems.add(
            ProblemCode.FORMER_NAME_TAKEN,
            name.position(),
            "`" + name.text() + "` cannot be a former name: it belongs to something else",
            "the other one is at " + other.position());
      }
    }
  }
}
