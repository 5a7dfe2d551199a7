package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.web.console.ShownLog.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownLogTest {
  private static final List<String> LINES =
      List.of(
          "2026-11-21 11:18:34,166 WARN  [a] excluded",
          "2026-11-21 11:18:34,180 ERROR [b] it broke",
          "\tat dev.croft.Somewhere",
          "2026-11-21 11:18:35,180 INFO  [c] it goes on");

  @Test
  void theLinesOfAStackShouldBeColouredAsTheErrorThatBeganThem() {
    assertThat(ShownLog.of(LINES, "").lines())
        .extracting(Line::tone)
        .containsExactly("warn", "bad", "bad", "plain");
  }

  @Test
  void aFilterShouldFindInAnyCaseAndSayHowMany() {
    ShownLog log = ShownLog.of(LINES, "IT ");
    assertThat(log.lines()).extracting(Line::text).containsExactly(LINES.get(1), LINES.get(3));
    assertThat(log.sentence()).isEqualTo("2 of the last 4 lines contain “IT ”.");
  }

  @Test
  void anEmptyLogShouldSaySo() {
    assertThat(ShownLog.of(List.of(), "").sentence()).isEqualTo("The log is empty.");
  }
}
