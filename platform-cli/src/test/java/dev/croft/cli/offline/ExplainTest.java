package dev.croft.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.CommandRun;
import dev.croft.cli.print.Json;
import dev.croft.compiler.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code croft check --explain CODE}: what a person reads who met a problem for the first time. */
class ExplainTest {
  @TempDir private Path folder;

  @Test
  void aPageShouldBePlainTextWithBothModelsAndWhatTheCompilerSays() {
    CommandRun.Said said = croft("check", "--explain", "E206");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.outLines())
        .startsWith(
            "error CROFT-E206", "A type is one of the language, an entity or a structure.", "")
        .containsSubsequence(
            "Wrong:",
            "      name String",
            "The compiler says:",
            "    model.croft:4:8 error CROFT-E206 there is no type `String`",
            "Right:",
            "      name Text(100)",
            "Ways out:")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(said.out()).doesNotContain("```").doesNotContain("##");
  }

  @Test
  void pagesOfEachShapeShouldBeShown() {
    assertThat(croft("check", "--explain", "E001").out()).doesNotContain("Wrong:", "Right:");
    assertThat(croft("check", "--explain", "E314").out())
        .doesNotContain("Wrong:")
        .contains("Right:");
    assertThat(croft("check", "--explain", "E219").out())
        .contains("    // file: ../Visits/model.croft\n")
        .contains("    patients.croft:3:6 error CROFT-E219 ");
  }

  @Test
  void scriptsShouldGetAnObject() throws IOException {
    JsonNode page = Json.read(croft("check", "--explain", "unused_query", "--json").out());
    assertThat(page.properties().stream().map(Map.Entry::getKey))
        .containsExactly("code", "severity", "rule", "text", "wrong", "right");
    assertThat(page.path("code").asText()).isEqualTo("CROFT-W202");
    assertThat(page.path("severity").asText()).isEqualTo("warning");
    assertThat(page.path("text").asText()).contains("Ways out:\n- ");
    assertThat(page.path("wrong").asText()).startsWith("application ");
    JsonNode without = Json.read(croft("check", "--explain", "E001", "--json").out());
    assertThat(without.path("wrong").isNull()).isTrue();
  }

  @Test
  void aCodeThatDoesNotExistShouldBeAnsweredWithTheNearest() {
    CommandRun.Said said = croft("check", "--explain", "UNKNOWN_TYP");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.lastError())
        .startsWith("croft check: there is no problem `UNKNOWN_TYP`; did you mean CROFT-E206?");
    assertThat(croft("check", "--explain", "nonsense").lastError()).doesNotContain("did you mean");
  }

  @Test
  void withoutAFolderAndWithoutACodeThereShouldBeNothingToDo() {
    CommandRun.Said said = croft("check");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.lastError()).contains("name the folder of the model, or a code");
  }

  @Test
  void aModelWithErrorsShouldLeadToTheFirstPage() throws IOException {
    Files.writeString(folder.resolve("desk.croft"), "application Desk\nrole Clerk\nrole Clerk\n");
    assertThat(croft("check", folder.toString()).outLines().getLast())
        .isEqualTo("`croft check --explain CROFT-E201` says more");
    assertThat(croft("check", folder.toString(), "--json").out()).doesNotContain("--explain");
    Files.writeString(folder.resolve("desk.croft"), "application Desk\nrole Clerk\n");
    assertThat(croft("check", folder.toString()).out())
        .contains("warning CROFT-W205")
        .doesNotContain("--explain");
  }

  @Test
  void aShellShouldCompleteTheCodes() {
    String script = croft("completion").out();
    List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
    assertThat(script).contains(codes);
  }

  private CommandRun.Said croft(String... words) {
    return new CommandRun(folder).croft(words);
  }
}
