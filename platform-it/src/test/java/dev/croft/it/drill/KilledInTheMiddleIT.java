package dev.croft.it.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.croft.it.environment.CroftCommand;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The front end, which is the controller, too, dies at a step of a publication: finished or undone,
 * never half. Two steps in every build, all of them with {@code -Dcroft.drills=all}.
 */
@WithAnEnvironment
class KilledInTheMiddleIT {
  private static final List<String> IN_EVERY_BUILD = List.of("prepared", "switched");
  private static Drill drill;

  @BeforeAll
  static void prepare(RunningEnvironment environment) {
    drill = Drill.prepare(environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checked",
        "compiled",
        "prepared",
        "staged",
        "decided",
        "decision-committed",
        "switched",
        "tightened",
        "end"
      })
  void aPublicationShouldBeFinishedOrUndoneNeverHalf(String step) {
    assumeTrue(
        IN_EVERY_BUILD.contains(step) || "all".equals(System.getProperty("croft.drills")),
        "only with -Dcroft.drills=all");
    String column = "during_" + step.replace('-', '_');
    String before = drill.outcome(column).served();
    CroftCommand.Said said = drill.diesAt(step, column);
    Drill.Outcome after = drill.outcome(column);

    assertThat(after.served()).as("what is served is what is told").isEqualTo(after.told());
    boolean isNew = !after.served().equals(before);
    assertThat(after.column()).as("the database fits").isEqualTo(isNew);
    assertThat(said.status()).as(said.toString()).isEqualTo(isNew ? 0 : 1);
    assertThat(said.lastLine().get("state").asText()).isEqualTo(isNew ? "live" : "undone");
    if (!isNew) {
      drill.forgets(column);
    }
  }
}
