package dev.croft.runtime.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenAddressTest {
  @Test
  void valuesShouldStandInThePathOrInTheQuery() {
    assertThat(
            ScreenAddress.of("/orders/{order}/lines")
                .must("order", 5L)
                .may("text", "a b&c/ä")
                .may("status", null)
                .text())
        .isEqualTo("/orders/5/lines?text=a%20b%26c%2F%C3%A4");
  }

  @Test
  void withoutWhatItNeedsThereShouldBeNoAddress() {
    assertThat(ScreenAddress.of("/orders").must("order", null).text()).isNull();
    assertThat(ScreenAddress.of("/tags/{tag}").must("tag", "").text()).isNull();
    assertThat(ScreenAddress.record("/customers", null)).isNull();
    assertThat(ScreenAddress.bytes("Product", null, "picture")).isNull();
  }

  @Test
  void aValueShouldNeverOpenAPlaceForAnother() {
    assertThat(ScreenAddress.of("/a/{one}/{two}").must("one", "{two}").must("two", "x").text())
        .isEqualTo("/a/%7Btwo%7D/x");
  }
}
