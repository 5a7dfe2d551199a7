package dev.croft.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.drill.row.Row;
import dev.croft.cli.drill.row.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillRowsTest {
  private static final Path ROWS = Path.of("src/main/java/dev/croft/cli/drill/row");
  private static final Pattern POINT =
      Pattern.compile("\"((controller|service|database)\\.[a-z-]+)\"");

  @TempDir private Path state;

  @Test
  void theListShouldTellFaultAndPromiseOfEachRowAndStartNothing() {
    var said = new CommandRun(state).croft("drill", "--list");
    assertThat(said.status()).isZero();
    assertThat(Rows.all(false))
        .allSatisfy(row -> assertThat(said.out()).contains(row.fault(), row.promise()));
    assertThat(state).isEmptyDirectory();
  }

  @Test
  void aRowThatIsNotThereShouldBeWrongUsage() {
    var said = new CommandRun(state).croft("drill", "1", "99");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.lastError()).contains("there is no drill for row 99");
    assertThat(state).isEmptyDirectory();
  }

  @Test
  void everyRowShouldHaveANumberOfItsOwn() {
    assertThat(Rows.all(true)).extracting(Row::number).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyFailpointThatADrillNamesShouldBeInTheManual() throws IOException {
    var manual = Files.readString(Path.of("../docs/operate-drill.md"));
    try (var files = Files.list(ROWS)) {
      for (var file : files.toList()) {
        assertThat(
                POINT
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult it) -> it.group(1)))
            .allSatisfy(point -> assertThat(manual).contains("| `" + point + "` |"));
      }
    }
  }
}
