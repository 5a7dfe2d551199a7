package dev.croft.compiler.jdl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdlFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "String | Text(255)?",
        "String required | Text(255)",
        "String unique maxlength(50) | Text(50)? unique",
        "String minlength(3) | Text(255)? at least 3",
        "String minlength(300) | Text(300)? at least 300",
        "TextBlob required | Text",
        "TextBlob maxlength(2000) | Text(2000)?",
        "Integer min(-5) max(10) | Integer? from -5 to 10",
        "Integer min(0.5) max(2.5) | Integer? from 1 to 2",
        "Long unique min(0) | Long? unique from 0",
        "BigDecimal max(99.99) | Decimal(21, 2)? to 99.99",
        "Float | Decimal(18, 6)?",
        "Double required | Decimal(30, 10)",
        "Boolean required | Boolean",
        "LocalDate | Date?",
        "LocalTime | Time?",
        "ZonedDateTime | DateTime?",
        "Instant required | DateTime",
        "Duration | Duration?",
        "UUID required unique | Uuid unique",
        "Blob required | Binary",
        "AnyBlob minbytes(1) maxbytes(500) | Binary? at least 1 at most 500",
        "ImageBlob | Image?",
        "Size required | Size",
        "Size | Size?"
      })
  void everyTypeShouldBecomeAnAttribute(String jdl, String croft) {
    Imported shop = Imported.of("entity Thing { field " + jdl + " } enum Size { S, M }");
    assertThat(shop.linesOf("Thing")).containsExactly("field " + croft);
  }

  @Test
  void constantsShouldBeResolvedWhereverTheyStand() {
    Imported shop =
        Imported.of(
            "entity Thing { a String maxlength(MOST), b Integer min(LEAST) }\nMOST = 7\nLEAST = -2");
    assertThat(shop.linesOf("Thing")).containsExactly("a Text(7)?", "b Integer? from -2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "^[a-z]{2,3}$ ~ [a-z]{2,3}",
        "^\\/a\\/(b|c)/?$ ~ ^/a/(b|c)/?$",
        "^[^@\\s]+@[^@\\s]+\\.[a-z]+$ ~ [^@\\s]+@[^@\\s]+\\.[a-z]+",
        "say \"it's\" ~ say \\\"it's\\\"",
        "^(https?://)x$ ~ (https?://)x",
        "price\\$ ~ price\\$"
      })
  void aPatternShouldKeepItsMeaning(String jdl, String croft) {
    Imported shop = Imported.of("entity Thing {\n code String pattern(/" + jdl + "/) required\n}");
    assertThat(shop.linesOf("Thing")).containsExactly("code Text(255) matches \"" + croft + "\"");
  }

  @Test
  void twoPatternsOfOneLineShouldStayTwo() {
    Imported shop =
        Imported.of("entity Thing { a String pattern(/a\\/)x/), b String pattern(/b/) }");
    assertThat(shop.result().hasErrors()).isFalse();
    assertThat(shop.messages("CROFT-J201")).singleElement().asString().contains("no regular");
    assertThat(shop.linesOf("Thing")).containsExactly("a Text(255)?", "b Text(255)? matches \"b\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"(?i)abc", "\\p{Lu}+", "a++", "\\bword\\b", "(?<name>x)", "[a-z&&[^b]]"})
  void aPatternThatOnlyJavaKnowsShouldBeReported(String pattern) {
    Imported shop = Imported.of("entity Thing { code String pattern(/" + pattern + "/) }");
    assertThat(shop.said()).containsExactly("1:28 CROFT-J201");
    assertThat(shop.linesOf("Thing")).containsExactly("code Text(255)?");
  }

  @Test
  void enumsShouldBecomeStaticEntitiesWithTheirLabels() {
    Imported shop =
        Imported.of(
            """
            /** How it goes. */
            enum State {
              /** Works. */
              IN_USE("In use {now}"), OLD(old) // nobody buys it
              WONT_FIX
              XL
            }
            entity Thing { @defaultValue("OLD") state State }
            """);
    assertThat(shop.text()).contains("/// How it goes.\nstatic entity State {");
    assertThat(shop.linesOf("State"))
        .containsExactly(
            "label Text(50)",
            "/// Works.",
            "IN_USE (label: \"In use \\{now}\")",
            "// nobody buys it",
            "OLD (label: \"old\")",
            "WONT_FIX (label: \"Wont fix\")",
            "XL (label: \"XL\")");
    assertThat(shop.linesOf("Thing")).containsExactly("state State? = State.OLD");
  }

  @Test
  void namesShouldReadLikeThoseOfAModel() {
    Imported shop =
        Imported.of(
            "entity big_thing { first_name String, URL String, index Integer, order Long }");
    assertThat(shop.linesOf("BigThing"))
        .containsExactly(
            "firstName Text(255)?", "url Text(255)?", "`index` Integer?", "order Long?");
  }

  @Test
  void aKeyOfItsOwnShouldBecomeAnOrdinaryAttribute() {
    Imported shop = Imported.of("entity Thing { @Id code String, id Long }");
    assertThat(shop.linesOf("Thing")).containsExactly("code Text(255) unique");
    assertThat(shop.messages("CROFT-J308")).hasSize(2);
  }

  @Test
  void commentsShouldStayWithWhatTheySpeakOf() {
    Imported shop =
        Imported.of(
            """
            // Sold in the shop.
            /**
             * A thing.
             *
             * Rather small.
             */
            entity Thing {
              /** Its name. */
              name String // short
              size Integer /** In metres. */
              /* what it weighs */
              weight Integer
            }
            """);
    assertThat(shop.text())
        .contains("// Sold in the shop.\n/// A thing.\n/// Rather small.\nentity Thing {");
    assertThat(shop.linesOf("Thing"))
        .containsExactly(
            "// short",
            "/// Its name.",
            "name Text(255)?",
            "/// In metres.",
            "size Integer?",
            "// what it weighs",
            "weight Integer?");
  }
}
