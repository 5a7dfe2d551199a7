package dev.croft.compiler.check;

import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.read.Word;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names that the platform, the language or every record has already cannot be declared. */
final class NamesAreFree implements ProgramCheck {
  private static final Set<String> OF_PLATFORM =
      Set.of("console", "server", "lifetimeapi", "croft");
  private static final String AUDIT = "croftaudit";
  private static final String MESSAGE = "emailmessage";
  private static final Set<String> OF_LANGUAGE =
      Set.of(
          "text",
          "integer",
          "long",
          "decimal",
          "currency",
          "boolean",
          "date",
          "time",
          "datetime",
          "duration",
          "email",
          "phone",
          "uuid",
          "image",
          "binary");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "now",
          "today",
          "user",
          "lower",
          "upper",
          "trim",
          "length",
          "round",
          "abs",
          "coalesce",
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "nextNumber");
  private static final Set<String> OF_RECORDS = Set.of("id", "croftversion");

  @Override
  public void check(Program program, Problems problems) {
    program
        .all(Declaration.ApplicationElement.class)
        .map(Declaration.Named::name)
        .filter(name -> OF_PLATFORM.contains(NamesAreTakenOnce.folded(name.text())))
        .forEach(name -> taken(name, "belongs to the platform", problems));
    Scopes.elements(program).names().stream()
        .filter(name -> OF_LANGUAGE.contains(name.text().toLowerCase(Locale.ROOT)))
        .filter(name -> !name.quoted())
        .forEach(name -> ofLanguage(name, problems));
    Scopes.elements(program).names().stream()
        .filter(name -> NamesAreTakenOnce.folded(name.text()).equals(AUDIT))
        .forEach(name -> taken(name, "belongs to the platform", problems));
    if (program.all(Declaration.EmailElement.class).findAny().isPresent()) {
      Scopes.elements(program).names().stream()
          .filter(name -> NamesAreTakenOnce.folded(name.text()).equals(MESSAGE))
          .forEach(name -> taken(name, "is what an email is made to", problems));
    }
    Scopes.elements(program).names().stream()
        .filter(name -> FUNCTIONS.contains(name.text()))
        .forEach(name -> taken(name, "is a function of the language", problems));
    Stream.concat(
            program.all(Declaration.EntityElement.class).map(it -> Scopes.attributes(it.members())),
            program.all(Declaration.StaticElement.class).map(it -> Scopes.attributes(it.members())))
        .flatMap(names -> names.stream())
        .filter(name -> OF_RECORDS.contains(NamesAreTakenOnce.folded(name.text())))
        .forEach(name -> taken(name, "is something that every record has", problems));
    Stream.concat(
            Scopes.members(program).stream().flatMap(scope -> scope.names().stream()),
            Scopes.variables(program).stream())
        .filter(name -> name.text().equals("this"))
        .forEach(name -> taken(name, "is the record itself", problems));
  }

  /** Whether every record has this, written without case and _. */
  static boolean ofRecords(String folded) {
    return OF_RECORDS.contains(folded);
  }

  private static void ofLanguage(Word name, Problems problems) {
    problems.add(
        ProblemCode.NAME_RESERVED,
        name.position(),
        "`" + name.text() + "` is a type of the language",
        "take another name, or write it in backticks wherever it is a type");
  }

  private static void taken(Word name, String why, Problems problems) {
    problems.add(
        ProblemCode.NAME_RESERVED,
        name.position(),
        "`" + name.text() + "` " + why,
        "take another name");
  }
}
