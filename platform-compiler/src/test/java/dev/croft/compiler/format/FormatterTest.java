package dev.croft.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.read.WrittenFile;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
  static List<Sources> models() {
    return Stream.concat(Stream.of(Models.orders()), Models.imported().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSampleAndWhatTheImportWritesShouldBeCanonical(Sources model) {
    for (SourceFile file : model.files()) {
      assertThat(canonical(file)).as(file.path()).isEqualTo(file.text());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSameModelShouldHaveTheSameFormHoweverItIsSpaced(Sources model) {
    for (SourceFile file : model.files()) {
      for (int seed = 0; seed < 4; seed++) {
        SourceFile mess = Mess.of(file, seed);
        assertThat(canonical(mess)).as(mess.text()).isEqualTo(file.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelShouldMeanTheSameAfterwards(Sources model) {
    Sources mess = new Sources(model.files().stream().map(file -> Mess.of(file, 7)).toList());
    Sources after = new Sources(mess.files().stream().map(FormatterTest::formatted).toList());
    assertThat(Meaning.of(after)).isEqualTo(Meaning.of(mess));
    assertThat(Compiler.check(after).application())
        .isPresent()
        .isEqualTo(Compiler.check(model).application());
  }

  @ParameterizedTest
  @MethodSource("models")
  void commentsAnywhereShouldSurviveAndSettleAtOnce(Sources model) {
    for (SourceFile file : model.files()) {
      for (int seed = 0; seed < 6; seed++) {
        SourceFile scribbled = Scribbles.in(file, seed);
        SourceFile once = formatted(scribbled);
        assertThat(canonical(once)).as(scribbled.text()).isEqualTo(once.text());
        assertThat(words(once)).isEqualTo(words(scribbled));
        assertThat(Meaning.of(Sources.of(once)))
            .as(scribbled.text() + once.text())
            .isEqualTo(Meaning.of(Sources.of(scribbled)));
      }
    }
  }

  @Test
  void aLineShouldHoldOneItem() {
    assertFormat(
        "structure  NewLine{ product Product ;quantity   Integer }",
        """
        structure NewLine {
          product Product
          quantity Integer
        }
        """);
  }

  @Test
  void spaceShouldStandBetweenWordsOnly() {
    assertFormat(
        """
        static entity Status{label Text ( 20 );Open(label :"Open")}
        query Q( a Integer ? = - 1,b list  of Status ){
        from o in Order
        where (a+b)*-a<>- 1 and not( o . x=[ 1,2 ] )
        select x:sum( l.q*2 for l in o.lines ),`in`:o.x
        }
        """,
        """
        static entity Status {
          label Text(20)
          Open (label: "Open")
        }

        query Q(a Integer? = -1, b list of Status) {
          from o in Order
          where (a + b) * -a <> -1 and not (o.x = [1, 2])
          select x: sum(l.q * 2 for l in o.lines), `in`: o.x
        }
        """);
  }

  @Test
  void aWordThatIsANameShouldBeSpacedLikeAName() {
    assertFormat(
        "action A(from Integer,`not`  Integer){let to=from-1;let x=`not` - 1;return -from}",
        """
        action A(from Integer, `not` Integer) {
          let to = from - 1
          let x = `not` - 1
          return -from
        }
        """);
  }

  @Test
  void elseShouldStandBehindTheBrace() {
    assertFormat(
        """
        action A {
          if x { log "a" }

          else if y =
            z { log "b" }
          // otherwise
          else { log "c" } // done
        }
        """,
        """
        action A {
          if x {
            log "a"
          } else if y =
              z {
            log "b"
          }
          // otherwise
          else {
            log "c"
          }  // done
        }
        """);
  }

  @Test
  void textsAndPatternsShouldStayToTheLetter() {
    assertFormat(
        """
        entity A { x Text(5)   matches   "[a-z]{2}  \\d;" }
        action B { log "a;  {x( 1 )}  \\{ {"in  {y}"}"  }
        """,
        """
        entity A {
          x Text(5) matches "[a-z]{2}  \\d;"
        }

        action B {
          log "a;  {x( 1 )}  \\{ {"in  {y}"}"
        }
        """);
  }

  @Test
  void commentsShouldKeepTheirPlace() {
    assertFormat(
        """
        // top

        /// What it is.
        application Orders// the name
        /* A
            * star
         plain
        */
        role A; /* of B */ role B /* behind B */; role C

        entity D { // open
            // own line
          a Text/*inside*/(5); /// about b
          b Text /// about nothing
          /* last */ }   // closed
        // the end""",
        """
        // top

        /// What it is.
        application Orders  // the name

        /* A
         * star
         plain
         */
        role A
        /* of B */ role B  /* behind B */
        role C

        entity D {  // open
          // own line
          a Text /*inside*/(5)
          /// about b
          b Text  /// about nothing
          /* last */
        }  // closed
        // the end
        """);
  }

  @Test
  void brokenLinesShouldStayBrokenAndGoFurtherIn() {
    assertFormat(
        """
        query Q {
         from o in Order
         where o.a
         and o.b = (
           1 // one

           + 2)
         select o.a,

             // the second
            o.b
         sort by o.a
        }
        """,
        """
        query Q {
          from o in Order
          where o.a
              and o.b = (
              1  // one
              + 2)
          select o.a,
              // the second
              o.b
          sort by o.a
        }
        """);
  }

  @Test
  void elementsWithBracesOrADescriptionShouldStandApart() {
    assertFormat(
        """
        role A
        role B
        /// Described.
        role C
        role D


        role E
        entity F { x Text }
        // about G
        entity G { x Text



         y Text }
        """,
        """
        role A
        role B

        /// Described.
        role C

        role D

        role E

        entity F {
          x Text
        }

        // about G
        entity G {
          x Text

          y Text
        }
        """);
  }

  @Test
  void whatALaterVersionBringsShouldBeFormattedToo() {
    assertFormat(
        """
        screen O at "/o/{o}" for Clerk{form o{a;b}
        button "Ship" runs Ship( o ) then opens P}
        """,
        """
        screen O at "/o/{o}" for Clerk {
          form o {
            a
            b
          }
          button "Ship" runs Ship(o) then opens P
        }
        """);
  }

  @Test
  void anEmptyFileShouldStayEmpty() {
    assertFormat("\uFEFF \r\n;\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entity A {\n  x Text(\n}",
        "entity A {\n  x Text",
        "entity A {\n  x Text = \"a\n}",
        "role A\n\n§",
        "role A\nentitty B { x Text }",
        "role A\n}",
        "role A\n/* no end",
        "role A\nrole \uFFFD"
      })
  void aFileThatCannotBeReadShouldComeBackAsProblems(String text) {
    FormatResult result = Formatter.format(new SourceFile("model.croft", text));
    assertThat(result.text()).isEmpty();
    assertThat(result.problems())
        .isNotEmpty()
        .allMatch(Problem::isError)
        .allSatisfy(problem -> assertThat(problem.position().file()).isEqualTo("model.croft"));
  }

  @Test
  void aProblemShouldNameItsPlace() {
    FormatResult result =
        Formatter.format(new SourceFile("model.croft", "role A\r\nrole B\r\n  role § C\r\n"));
    assertThat(result.problems().getFirst().position()).hasToString("model.croft:3:8");
  }

  @Test
  void aModelThatIsWrongShouldBeFormattedAllTheSame() {
    assertFormat("entity A { b   Nonsense }", "entity A {\n  b Nonsense\n}\n");
  }

  private static void assertFormat(String text, String canonical) {
    SourceFile file = new SourceFile("model.croft", text);
    assertThat(canonical(file)).isEqualTo(canonical);
    assertThat(canonical(formatted(file))).isEqualTo(canonical);
    assertThat(Meaning.of(Sources.of(formatted(file)))).isEqualTo(Meaning.of(Sources.of(file)));
  }

  private static List<String> words(SourceFile file) {
    return WrittenFile.of(file).pieces().stream()
        .map(piece -> piece.text().replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static SourceFile formatted(SourceFile file) {
    return new SourceFile(file.path(), canonical(file));
  }

  private static String canonical(SourceFile file) {
    FormatResult result = Formatter.format(file);
    assertThat(result.problems()).isEmpty();
    return result.text().orElseThrow();
  }
}
