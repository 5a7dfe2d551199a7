package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names are letters a to z, digits and {@code _}, beginning with a letter, 60 characters at most:
 * they become names in Java, in the database and in addresses.
 */
final class NamesArePlain implements ProgramCheck {
  private static final int LONGEST = 60;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  @Override
  public void check(Program program, Problems problems) {
    Stream<Word> applications =
        program.all(Declaration.ApplicationElement.class).map(Declaration.Named::name);
    Stream<Word> members =
        Scopes.members(program).stream().flatMap(scope -> scope.names().stream());
    Stream.of(
            applications,
            Scopes.elements(program).names().stream(),
            members,
            Scopes.furtherNames(program).stream(),
            Scopes.variables(program).stream())
        .flatMap(names -> names)
        .forEach(name -> check(name, problems));
  }

  private static void check(Word name, Problems problems) {
    if (name.text().length() > LONGEST) {
      problems.add(
          ProblemCode.NAME_TOO_LONG,
          name.position(),
          "the name has " + name.text().length() + " characters, 60 are the most");
    } else if (!PLAIN.matcher(name.text()).matches()) {
      problems.add(
          ProblemCode.NAME_NOT_PLAIN,
          name.position(),
          "a name has the letters a to z, digits and _, and begins with a letter",
          "what people read stands in /// and in texts");
    }
  }
}
