package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.cli.command.CommandRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomOnDiskTest {
  private static final long MORE_THAN_ANY_DISK_HAS = Long.MAX_VALUE / (1024 * 1024);

  @TempDir private Path folder;

  @Test
  void aFullDiskShouldBeRefusedInOneSentenceAndNothingWritten() {
    var state = folder.resolve("state/env");

    assertThatThrownBy(() -> RoomOnDisk.require(state, MORE_THAN_ANY_DISK_HAS))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("the disk that holds " + folder + " is full")
        .hasMessageContaining("make room");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDiskWithRoomShouldBeAccepted() {
    assertThatCode(() -> RoomOnDisk.require(folder, 0)).doesNotThrowAnyException();
  }
}
