package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.cli.command.CommandRefused;
import org.junit.jupiter.api.Test;

class ProductTest {
  @Test
  void theHeapOfFrontEndsShouldBeWhatWasAsked() {
    assertThat(Product.frontEndMemory(null)).isEqualTo(512);
    assertThat(Product.frontEndMemory("1024")).isEqualTo(1024);
  }

  @Test
  void aHeapThatIsNoNumberShouldBeRefused() {
    assertThatThrownBy(() -> Product.frontEndMemory("1g"))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("1024");
  }
}
