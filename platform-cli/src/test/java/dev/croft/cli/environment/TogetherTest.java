package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.cli.command.CommandRefused;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
  @Test
  void noMoreThanTwoShouldRunAtOnce() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();

    Together.run(
        Collections.nCopies(
            8,
            () -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              now.decrementAndGet();
            }));

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void aFailureShouldBeToldAfterTheOthersHaveEnded() {
    var otherEnded = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                Together.run(
                    List.of(
                        () -> {
                          throw CommandRefused.because("front-end-1 did not become ready");
                        },
                        () -> otherEnded.set(true))))
        .isInstanceOf(CommandRefused.class)
        .hasMessage("front-end-1 did not become ready");
    assertThat(otherEnded).isTrue();
  }
}
