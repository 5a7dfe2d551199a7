package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T11:04:33Z");
  private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "PT-3S, just now",
    "PT4S, just now",
    "PT59S, 59 s ago",
    "PT12M30S, 12 min ago",
    "PT47H59M, 47 h ago",
    "PT49H, 2 days ago",
    "PT800H, 19 Oct 2026"
  })
  void aMomentShouldBeSaidAsPeopleSayIt(Duration age, String said) {
    assertThat(words.ago(NOW.minus(age))).isEqualTo(said);
  }

  @Test
  void theExactTimeShouldNameItsZone() {
    assertThat(words.exact(NOW)).isEqualTo("21 Nov 2026, 11:04:33 UTC");
  }

  @ParameterizedTest
  @CsvSource({"PT0.4S, under 1 s", "PT13S, 13 s", "PT125S, 2 min 5 s", "PT3H20M, 3 h 20 min"})
  void aLengthShouldBeSaidInTwoUnitsAtMost(Duration length, String said) {
    assertThat(words.took(NOW.minus(length), NOW)).isEqualTo(said);
    assertThat(words.took(NOW.minus(length), null)).as("until now").isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 byte",
    "999, 999 bytes",
    "1500, 1.5 kB",
    "9537891, 9.5 MB",
    "512000000, 512 MB",
    "2000000000000, 2.0 TB"
  })
  void aSizeShouldFitInAFewCharacters(long bytes, String said) {
    assertThat(words.size(bytes)).isEqualTo(said);
  }

  @Test
  void whatIsNotThereShouldBeSaidByNothing() {
    assertThat(words.ago(null)).isEmpty();
    assertThat(words.exact(null)).isEmpty();
    assertThat(words.took(null, NOW)).isEmpty();
    assertThat(words.build(null)).isEmpty();
    assertThat(words.tone(null)).isEqualTo("off");
  }

  @Test
  void whatHappenedShouldBeToldFromItsBeginning() {
    assertThat(words.after(NOW, NOW.plusMillis(300))).isEqualTo("at once");
    assertThat(words.after(NOW, NOW.plusSeconds(75))).isEqualTo("after 1 min 15 s");
  }

  @Test
  void aReasonShouldReadAsASentence() {
    assertThat(words.sentence("there is no type `Txet`")).isEqualTo("There is no type `Txet`.");
    assertThat(words.sentence("did you mean `Text`?")).isEqualTo("Did you mean `Text`?");
    assertThat(words.sentence("")).isEmpty();
  }

  @Test
  void aBuildShouldBeShortenedAndAStateColoured() {
    assertThat(words.build("3d2e52b1aa77")).isEqualTo("3d2e52b1");
    assertThat(words.tone("undone")).isEqualTo("bad");
    assertThat(words.tone("queued")).isEqualTo("busy");
    assertThat(words.tone("disabled")).isEqualTo("off");
  }
}
