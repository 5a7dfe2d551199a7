package dev.croft.compiler.jdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenJdlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "entity A { ~ 1:11 CROFT-J101",
        "entity A {{ } ~ 1:11 CROFT-J101",
        "entity A { x } ~ 1:14 CROFT-J101",
        "entity A { x String minlength() } ~ 1:31 CROFT-J101",
        "entity A { x String } € ~ 1:23 CROFT-J101",
        "entity A { x Sting } ~ 1:14 CROFT-J102",
        "entity A entity A ~ 1:17 CROFT-J103",
        "entity A enum A { B } ~ 1:8 CROFT-J103",
        "entity A { x String, x Long } ~ 1:22 CROFT-J103",
        "enum A { B, B } entity C ~ 1:13 CROFT-J103",
        "X = 1 X = 2 entity A ~ 1:7 CROFT-J103",
        "entity A relationship ManyToOne { A{b} to B } ~ 1:43 CROFT-J104",
        "entity Cat paginate Cats with pagination ~ 1:21 CROFT-J104",
        "entity A { x String maxlength(MOST) } ~ 1:21 CROFT-J105",
        "entity A { x Integer minlength(1) } ~ 1:22 CROFT-J106",
        "entity A { x UUID pattern(/a/) } ~ 1:19 CROFT-J106",
        "entity A pagniate A with pagination ~ 1:10 CROFT-J107",
        "entity A { x String minlength(5) maxlength(3) } ~ 1:12 CROFT-J108",
        "entity A { x Integer min(5) max(3) } ~ 1:12 CROFT-J108",
        "entity A { x String maxlength(-1) } ~ 1:21 CROFT-J108",
        "entity A { x String maxlength(99999999999) } ~ 1:21 CROFT-J108",
        "entity A relationship ManyToSome { A{b} to A } ~ 1:23 CROFT-J109",
        "enum A { } entity B ~ 1:6 CROFT-J110",
        "paginate * with pagination ~ 1:1 CROFT-J111"
      })
  void whatIsWrongShouldBeSaidAtItsPlaceAndNothingWritten(String jdl, String said) {
    Imported shop = Imported.of(jdl);
    assertThat(shop.said()).contains(said);
    assertThat(shop.result().files()).isEmpty();
    assertThat(shop.result().report())
        .filteredOn(notice -> notice.severity() == Notice.Severity.ERROR)
        .allMatch(notice -> notice.message().endsWith("."));
  }

  @Test
  void aSlipShouldBeMendedByTheHint() {
    assertThat(Imported.of("entity A { x Sting }").result().report().getFirst().hint())
        .isEqualTo("Did you mean String?");
    assertThat(Imported.of("entity A\npagniate A").result().report().getFirst().hint())
        .isEqualTo("Did you mean paginate?");
  }

  @Test
  void whatIsNoJdlShouldEndInProblemsOnly() {
    for (String text :
        List.of(
            "",
            "\0\0\0",
            "<html></html>",
            "{".repeat(10_000),
            "@".repeat(5_000),
            "\"",
            "/*",
            "/**")) {
      assertThat(JdlImport.of("x.jdl", text).hasErrors()).as(text).isTrue();
    }
  }

  @Test
  void aLargeFileShouldBeReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int entity = 0; entity < 400; entity++) {
      text.append("/** One of many. */\nentity E").append(entity).append(" {\n");
      for (int field = 0; field < 20; field++) {
        text.append("  field").append(field).append(" String required maxlength(20)\n");
      }
      text.append("}\nrelationship ManyToOne { E").append(entity).append("{next} to E0 }\n");
    }
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(JdlImport.of("x.jdl", text.toString()).hasErrors()).isFalse());
  }

  @Test
  void noMutationShouldEndInAnException() throws IOException {
    Random random = new Random(20260101);
    String whole = JdlImportTest.resource("repertoire.jdl");
    for (int round = 0; round < 100; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        String piece = text.substring(at, end);
        if (random.nextBoolean()) {
          text.delete(at, end);
        }
        text.insert(random.nextInt(text.length()), piece);
      }
      String mutated = text.toString();
      assertThatCode(() -> JdlImport.of("x.jdl", mutated)).as(mutated).doesNotThrowAnyException();
    }
  }
}
