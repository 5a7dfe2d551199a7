package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentLockTest {
  @TempDir private Path state;

  @Test
  void aSecondCommandShouldSayThatItWaitsAndThenGoOn() throws Exception {
    var environment = new EnvironmentFolder(state, "local");
    var said = new SaidSoFar();
    try (var worker = Executors.newSingleThreadExecutor()) {
      var first = EnvironmentLock.take(environment, new Progress(new PrintWriter(said, true)));
      var second =
          worker.submit(
              () -> {
                EnvironmentLock.take(environment, new Progress(new PrintWriter(said, true)))
                    .close();
                return "went on";
              });
      said.something.await();
      assertThat(second).isNotDone();

      first.close();

      assertThat(second.get()).isEqualTo("went on");
      assertThat(said.toString()).contains("waiting for another croft command");
    }
  }

  @Test
  void twoEnvironmentsShouldNotWaitForEachOther() throws Exception {
    var said = new StringWriter();
    try (var one = take("one", said);
        var other = take("other", said)) {
      assertThat(one).isNotEqualTo(other);
      assertThat(said.toString()).isEmpty();
    }
  }

  private EnvironmentLock take(String name, StringWriter said) throws Exception {
    return EnvironmentLock.take(
        new EnvironmentFolder(state, name), new Progress(new PrintWriter(said)));
  }

  private static final class SaidSoFar extends StringWriter {
    private final CountDownLatch something = new CountDownLatch(1);

    @Override
    public void flush() {
      super.flush();
      something.countDown();
    }
  }
}
