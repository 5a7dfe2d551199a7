package dev.croft.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.CroftProcess;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as a process of its own, as people run it. */
class OfflineCommandsTest {
  private static final String GOOD =
      """
      application Desk "Desk"

      entity Customer {
        name Text(100)
      }
      """;

  @TempDir private Path folder;
  private CroftProcess croft;

  @BeforeEach
  void here() {
    croft = new CroftProcess(folder).withHeap("384m");
  }

  @Test
  void checkShouldBeSilentAboutAGoodModel() throws Exception {
    write("desk/desk.croft", GOOD);
    var said = run("check", "desk");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.lastError()).isEmpty();
    assertThat(Json.read(run("check", "desk", "--json").out()).isArray()).isTrue();
  }

  @Test
  void checkShouldShowThePlaceOfAProblem() throws Exception {
    write("desk/desk.croft", GOOD.replace("Text(100)", "Txet(100)"));
    var said = run("check", "desk");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.outLines().getFirst()).startsWith("desk.croft:4:").contains(" error CROFT-");
    assertThat(said.outLines().get(1)).isEqualTo("      name Txet(100)");
    assertThat(said.outLines().get(2)).matches(" +\\^~*");
    assertThat(said.lastError()).isEqualTo("croft check: desk has 1 error");
    var problem = Json.read(run("check", "desk", "--json").out()).path(0);
    assertThat(problem.path("line").asInt()).isEqualTo(4);
    assertThat(problem.path("severity").asText()).isEqualTo("error");
  }

  @Test
  void whatIsNoModelShouldBeRefused() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    assertThat(run("check", "nowhere").lastError()).contains("nowhere does not exist");
    assertThat(run("check", "empty").lastError()).contains("has no .croft file");
    assertThat(run("check").status()).isEqualTo(2);
    assertThat(run("build", "empty").status()).isEqualTo(2);
  }

  @Test
  void buildShouldGiveTheSameBytesFromAnyFolder() throws Exception {
    write("one/desk.croft", GOOD);
    write("other/place/desk.croft", GOOD);
    assertThat(run("build", "one", "-o", "out/a.war").status()).isZero();
    var said = run("build", "other/place", "-o", "out/b.war", "--json");
    assertThat(Json.read(said.out()).path("build").asText()).matches("[0-9a-f]{64}");
    assertThat(folder.resolve("out/b.war")).hasSameBinaryContentAs(folder.resolve("out/a.war"));
  }

  @Test
  void buildShouldTellWhatItOptimised() throws Exception {
    write(
        "desk/desk.croft",
        """
        application Desk
        entity Note { text Text(20) }
        query Notes {
          from n in Note
          select n.text
        }
        """);
    var said = run("build", "desk", "-o", "a.war", "--explain");
    assertThat(said.out()).contains("desk.croft:3  unused-query  nothing uses Notes");
    var document = Json.read(run("build", "desk", "-o", "a.war", "--explain", "--json").out());
    assertThat(document.at("/optimizations").findValuesAsText("optimization"))
        .contains("unused-query");
    assertThat(document.at("/optimizations/0/line").asInt()).isPositive();
  }

  @Test
  void aRefusedBuildShouldLeaveTheOldArchive() throws Exception {
    write("desk/desk.croft", "application Desk\nentity { }\n");
    write("a.war", "old");
    var said = run("build", "desk", "-o", "a.war");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.lastError()).endsWith("no archive was written");
    assertThat(folder.resolve("a.war")).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void formatShouldChangeOnlyWhatIsNotCanonical() throws Exception {
    write("desk/desk.croft", GOOD.replace("  name", "      name"));
    assertThat(run("format", "--check", "desk").status()).isEqualTo(1);
    assertThat(run("format", "desk").out()).isEqualTo("desk.croft\n");
    assertThat(folder.resolve("desk/desk.croft")).hasContent(GOOD);
    var again = run("format", "--check", "desk");
    assertThat(again.status()).isZero();
    assertThat(again.out()).isEmpty();
  }

  @Test
  void importShouldMakeAModelThatHasNoErrors() throws Exception {
    write("shop.jdl", "entity Product {\n  name String required\n}\nservice * with serviceClass\n");
    var said = run("import", "jdl", "shop.jdl", "-o", "shop");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(run("check", "shop").status()).isZero();
    var again = run("import", "jdl", "shop.jdl", "-o", "shop");
    assertThat(again.lastError()).contains("holds a model already");
    assertThat(again.status()).isEqualTo(1);
  }

  @Test
  void aBrokenImportShouldWriteNothing() throws Exception {
    write("shop.jdl", "entity Product {{{\n");
    var said = run("import", "jdl", "shop.jdl", "-o", "shop", "--json");
    assertThat(said.status()).isEqualTo(1);
    assertThat(Json.read(said.out()).path("report")).isNotEmpty();
    assertThat(folder.resolve("shop")).doesNotExist();
  }

  private CommandRun.Said run(String... words) throws IOException, InterruptedException {
    return croft.start(words).said();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
