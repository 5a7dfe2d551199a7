package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentDescriptionTest {
  private static final EnvironmentDescription THREE =
      EnvironmentDescription.first("farm").grownTo(3);

  @TempDir private Path state;

  @Test
  void oneNodeShouldGrowIntoAFarmWithItsFirst() {
    assertThat(THREE.numbers()).containsExactly(1, 2, 3);
    assertThat(THREE.grownTo(2)).as("it never shrinks by growing").isEqualTo(THREE);
  }

  @Test
  void aNumberThatWasRemovedShouldBeTheNextToBeTaken() {
    var two = THREE.without(2);
    assertThat(two.numbers()).containsExactly(1, 3);
    assertThat(two.frontEnds()).isEqualTo(2);
    assertThat(two.grownBy(2).numbers()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void moreThanOneMachineTakesShouldBeRefusedInWords() {
    assertThatThrownBy(() -> THREE.grownBy(7))
        .hasMessageContaining("at most 9 front ends")
        .hasMessageContaining("at most 6 can be added");
  }

  @Test
  void gapsShouldBeKeptInTheFileAndAFileOfAnOlderProductShouldBeRead() throws IOException {
    var folder = new EnvironmentFolder(state, "farm");
    folder.remember(THREE.without(1));
    assertThat(folder.description()).contains(THREE.without(1));

    Files.writeString(
        folder.path().resolve("environment.json"),
        "{\"name\":\"farm\",\"port\":8080,\"frontEnds\":3,\"databaseUrl\":null}");
    assertThat(folder.description()).contains(THREE);
  }
}
