package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.Problems;
import dev.croft.compiler.read.Program;
import dev.croft.compiler.source.Sources;
import java.util.List;

/** All rules, in no order that matters. */
public final class Checks {
  private static final List<ProgramCheck> OF_PROGRAM =
      List.of(
          new NamesAreTakenOnce(),
          new NamesArePlain(),
          new NamesAreFree(),
          new WaysBackAreFree(),
          new FormerNamesAreFree(),
          new ThingsAreSaidOnce(),
          new BodiesSaySomething(),
          new StructuresEnd());
  private static final List<ApplicationCheck> OF_APPLICATION =
      List.of(
          new NothingStandsBehindTheEnd(),
          new VariablesAreRead(),
          new NamesDoNotMeet(),
          new PagesHaveAnAddressEach());

  /** Warnings about security, speed, and what nobody needs. */
  private static final List<ApplicationCheck> ADVICE =
      List.of(
          new ParametersAreRead(),
          new IndexesAreNeeded(),
          new IndexesHelp(),
          new RecordsHaveWords(),
          new SecretsAreNotWritten(),
          new ConditionsDecide(),
          new QueriesHaveBounds(),
          new QueriesDiffer(),
          new RefusalsHaveWords(),
          new PersonalDataStays(),
          new ChangesAreGuarded());

  private Checks() {}

  public static void ofProgram(Program program, Sources sources, Problems problems) {
    new AnApplicationIsNamedOnce(sources).check(program, problems);
    OF_PROGRAM.forEach(check -> check.check(program, problems));
  }

  /** Where something is wrong already, steps are missing from the model: nothing is said then. */
  public static void ofApplication(Program program, Application application, Problems problems) {
    if (!problems.hasErrors()) {
      OF_APPLICATION.forEach(check -> check.check(application, problems));
    }
    if (!problems.hasErrors()) {
      new ElementsAreUsed(program).check(application, problems);
      ADVICE.forEach(check -> check.check(application, problems));
    }
  }
}
