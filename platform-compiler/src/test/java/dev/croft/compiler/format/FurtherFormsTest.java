package dev.croft.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one form of what goes wrong, of tests, and of other languages. */
class FurtherFormsTest {
  private static final String CANONICAL =
      """
      application Shop

      error SoldOut

      entity Product {
        name Text(20)
      }

      action Sell(product Product) returns Text {
        try {
          delete product
          fail SoldOut
        } on SoldOut, used as reason {
          return reason
        } on any error {
          log "other"
        }
        return "sold"
      }

      query Names(text Text) returns (name Text, place Long?) for users sql \"""
        select {Product.name},   row_number() over ()
          from {Product} -- all
         where name <> :text
      \"""

      action Twice(n Integer) returns Integer java \"""
        int   twice = n * 2;
      return twice;
      \"""

      test "selling takes it away" {
        let pen = create Product(name: "Pen")
        as users "eve" {
          expect Sell(pen) fails forbidden
        }
        clock now() + 3 days
        expect delete pen fails any error
      }
      """;

  private static String formatted(String text) {
    FormatResult result = Formatter.format(new SourceFile("model.croft", text));
    assertThat(result.problems()).isEmpty();
    return result.text().orElseThrow();
  }

  @Test
  void whatIsCanonicalShouldStayHoweverItIsSpaced() {
    assertThat(formatted(CANONICAL)).isEqualTo(CANONICAL);
    SourceFile canonical = new SourceFile("model.croft", CANONICAL);
    for (int seed = 0; seed < 6; seed++) {
      SourceFile mess = Mess.of(canonical, seed);
      assertThat(formatted(mess.text())).as(mess.text()).isEqualTo(CANONICAL);
      assertThat(Meaning.of(Sources.of(mess))).isEqualTo(Meaning.of(Sources.of(canonical)));
    }
  }

  @Test
  void commentsShouldSurviveAndSettleAtOnce() {
    for (int seed = 0; seed < 6; seed++) {
      String once = formatted(Scribbles.in(new SourceFile("model.croft", CANONICAL), seed).text());
      assertThat(formatted(once)).isEqualTo(once);
    }
  }

  @Test
  void aHandlerOnALineOfItsOwnShouldComeBehindTheBrace() {
    assertThat(formatted("action A {\ntry { log \"a\" }\n\non   used { log \"b\" }\n}\n"))
        .isEqualTo(
            """
            action A {
              try {
                log "a"
              } on used {
                log "b"
              }
            }
            """);
  }

  @Test
  void theSamplesShouldBeCanonical() throws IOException {
    for (SourceFile file : Sources.ofFolder(Path.of("../samples/fieldservice")).files()) {
      assertThat(formatted(file.text())).as(file.path()).isEqualTo(file.text());
    }
    assertThat(Compiler.check(Sources.ofFolder(Path.of("../samples/fieldservice"))).problems())
        .isEmpty();
  }
}
