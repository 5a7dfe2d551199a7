package dev.croft.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void membersAndItemsShouldBeDividedByCommasHoweverTheyAreNested() {
    assertThat(
            written(
                out ->
                    out.object(
                        o ->
                            o.value("a", 1)
                                .value("none", null)
                                .object("inner", inner -> {})
                                .array("list", List.of(1L, 2L), Output::value)
                                .value("texts", List.of("x", "y"))
                                .value("last", true))))
        .isEqualTo(
            "{\"a\":1,\"none\":null,\"inner\":{},\"list\":[1,2],\"texts\":[\"x\",\"y\"],\"last\":true}");
  }

  @Test
  void whatAStringMayNotHoldShouldBeEscaped() {
    assertThat(written(out -> out.value("\"\\\b\f\n\r\t\u0000\u001f/\u007f")))
        .isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f/\u007f\"");
  }

  @Test
  void everyLetterShouldBeWhatUtf8MakesOfIt() {
    StringBuilder all = new StringBuilder();
    for (int letter = 0x80; letter <= 0x10FFFF; letter += 13) {
      if (letter < 0xD800 || letter > 0xDFFF) {
        all.appendCodePoint(letter);
      }
    }
    assertThat(written(out -> out.value(all.toString()))).isEqualTo('"' + all.toString() + '"');
  }

  @Test
  void halfALetterShouldBeAQuestionMark() {
    assertThat(written(out -> out.value("a\uD83Db\uDE00"))).isEqualTo("\"a?b?\"");
  }

  @Test
  void aLongTextShouldFitHoweverMuchOfItIsEscaped() {
    String text = "\u0001".repeat(100_000) + "plain".repeat(100_000);
    assertThat(written(out -> out.value(text)))
        .isEqualTo('"' + "\\u0001".repeat(100_000) + "plain".repeat(100_000) + '"');
  }

  @Test
  void numbersDatesAndBytesShouldBeWrittenAsAPersonWould() {
    assertThat(
            written(
                out ->
                    out.value(
                        List.of(
                            new BigDecimal("12.5000"),
                            new BigDecimal("1E+3"),
                            Long.MIN_VALUE,
                            LocalDate.of(2026, 1, 31),
                            Instant.parse("2026-01-31T08:30:00Z"),
                            new byte[] {1, 2, 3}))))
        .isEqualTo(
            "[12.50,1000,-9223372036854775808,\"2026-01-31\",\"2026-01-31T08:30:00Z\",\"AQID\"]");
  }

  @Test
  void someMembersMayBeWrittenWithOtherValues() {
    assertThat(
            written(
                out ->
                    out.instead(
                        Map.of("picture", 7L),
                        inner -> inner.object(o -> o.value("name", "x").value("picture", null)))))
        .isEqualTo("{\"name\":\"x\",\"picture\":7}");
  }

  private static String written(Consumer<Output> writer) {
    return new String(Output.bytes(writer), StandardCharsets.UTF_8);
  }
}
