package dev.croft.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailpointTest {
  @TempDir private Path data;
  private final AtomicInteger deaths = new AtomicInteger();

  private Failpoints startedWith(String flag) {
    return Failpoints.of(flag, data, deaths::incrementAndGet);
  }

  private Path asks(Failpoint point, String wish) throws IOException {
    var file = data.resolve("croft/failpoints").resolve(point.id());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, wish);
  }

  private boolean wasReached(Failpoint point) {
    return Files.exists(data.resolve("croft/failpoints").resolve(point.id() + ".reached"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "off", "true"})
  void withoutTheFlagNothingShouldHappenWhateverIsAskedFor(String flag) throws IOException {
    for (var point : Failpoint.values()) {
      for (var wish : new String[] {"kill", "throw", "pause"}) {
        var file = asks(point, wish);
        startedWith(flag).reach(point);
        assertThat(file).exists();
      }
      assertThat(wasReached(point)).isFalse();
      assertThatCode(point::reach)
          .as("this process was not started for drills")
          .doesNotThrowAnyException();
    }
    assertThat(deaths).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource(Failpoint.class)
  void aPointThatNobodyAsksForShouldBePassed(Failpoint point) {
    startedWith("on").reach(point);
    assertThat(deaths).hasValue(0);
    assertThat(wasReached(point)).isFalse();
  }

  @Test
  void killShouldHappenOnceSoThatTheNextStartLives() throws IOException {
    var file = asks(Failpoint.DECIDED, "kill\n");
    var points = startedWith("on");
    points.reach(Failpoint.SWITCHED);
    assertThat(deaths).hasValue(0);
    points.reach(Failpoint.DECIDED);
    points.reach(Failpoint.DECIDED);
    assertThat(deaths).hasValue(1);
    assertThat(file).doesNotExist();
    assertThat(wasReached(Failpoint.DECIDED)).isTrue();
  }

  @Test
  void alwaysShouldLastUntilItIsTakenBack() throws IOException {
    var file = asks(Failpoint.DEPLOYED, "throw always");
    var points = startedWith("on");
    for (var time = 0; time < 2; time++) {
      assertThatThrownBy(() -> points.reach(Failpoint.DEPLOYED))
          .isInstanceOf(FailpointReached.class)
          .hasMessageContaining("service.deployed");
    }
    Files.delete(file);
    points.reach(Failpoint.DEPLOYED);
  }

  @Test
  void pauseShouldLastUntilItIsReleased() throws Exception {
    var file = asks(Failpoint.LEASE, "pause");
    var points = startedWith("on");
    var waiting = Thread.ofVirtual().start(() -> points.reach(Failpoint.LEASE));
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!wasReached(Failpoint.LEASE) && System.nanoTime() < end) {
      assertThat(waiting.join(Duration.ofMillis(20))).as("it waits").isFalse();
    }
    assertThat(wasReached(Failpoint.LEASE)).isTrue();
    assertThat(waiting.isAlive()).isTrue();
    Files.delete(file);
    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void theManualShouldListEveryPoint() throws IOException {
    var manual = Files.readString(Path.of("..", "docs", "operate-drill.md"));
    assertThat(Arrays.stream(Failpoint.values()))
        .allSatisfy(
            point -> assertThat(manual).contains("| `" + point.id() + "` | " + point.when()));
  }
}
