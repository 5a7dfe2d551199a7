package dev.croft.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a model, on a PostgreSQL that is there for the command only. */
class TestCommandTest {
  private static final String SHOP =
      """
      application Shop

      entity Product {
        name Text(20) unique
        stock Integer = 0
      }

      test "a name is taken once" {
        create Product(name: "Pen")
        expect create Product(name: "Pen") fails duplicate
      }
      """;

  @TempDir private static Path state;

  @TempDir private Path folder;

  private CommandRun.Said run(String... words) {
    return new CommandRun(state).croft(words);
  }

  private String model(String text) throws IOException {
    Files.writeString(folder.resolve("shop.croft"), text);
    return folder.toString();
  }

  @Test
  void whatIsNotSoShouldBeToldWithItsPlaceAndEndTheCommandWithOne() throws Exception {
    String model =
        model(
            SHOP
                + """

                test "there is enough" {
                  let pen = create Product(name: "Pen", stock: 3)
                  expect pen.stock = 30
                }
                """);
    var said = run("test", model, "--json");
    assertThat(said.status()).as(said.err()).isEqualTo(1);
    var outcomes = Json.read(said.out());
    assertThat(outcomes.findValuesAsText("state")).containsExactly("passed", "failed");
    var failed = outcomes.get(1);
    assertThat(failed.path("file").asText()).isEqualTo("shop.croft");
    assertThat(failed.path("line").asInt()).isEqualTo(15);
    assertThat(failed.path("message").asText())
        .isEqualTo("expected pen.stock = 30, but pen.stock was 3");
    assertThat(said.lastError()).endsWith("1 test of 2 tests failed");
    assertThat(state.resolve("tests")).isEmptyDirectory();
  }

  @Test
  void whenAllIsWellItShouldSaySo() throws Exception {
    var said = run("test", model(SHOP));
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.outLines().getFirst()).startsWith("passed  a name is taken once, ");
    assertThat(said.outLines().getLast()).endsWith(": 1 test passed");
  }

  @Test
  void aModelWithAnErrorShouldBeRefusedBeforeAnythingStarts() throws Exception {
    var said = run("test", model(SHOP.replace("Text(20)", "Txt(20)")));
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).contains("CROFT-E206");
    assertThat(said.lastError()).endsWith("has 1 error; no test was run");
  }

  @Test
  void aModelWithoutTestsShouldNeedNoDatabase() throws Exception {
    var said = run("test", model("application Shop\nrole Clerk\n"));
    assertThat(said.status()).isZero();
    assertThat(said.out()).contains("has no tests");
  }
}
