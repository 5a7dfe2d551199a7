package dev.croft.web.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void aBodyOfExactlyTheLimitShouldPass() throws IOException {
    assertThat(body(MEGABYTE).readAllBytes()).hasSize(MEGABYTE);
  }

  @Test
  void oneByteMoreShouldBeRefusedHoweverItIsRead() {
    assertThatExceptionOfType(LimitedBody.TooLarge.class)
        .isThrownBy(() -> body(MEGABYTE + 1).readAllBytes())
        .withMessageContaining("1 MB");
    assertThatExceptionOfType(LimitedBody.TooLarge.class)
        .isThrownBy(() -> body(MEGABYTE + 1).skipNBytes(MEGABYTE + 1));
    assertThatExceptionOfType(LimitedBody.TooLarge.class)
        .isThrownBy(
            () -> {
              LimitedBody body = body(MEGABYTE + 1);
              while (body.read() >= 0) {}
            });
  }

  private static LimitedBody body(int bytes) {
    return new LimitedBody(new ByteArrayInputStream(new byte[bytes]), MEGABYTE);
  }
}
