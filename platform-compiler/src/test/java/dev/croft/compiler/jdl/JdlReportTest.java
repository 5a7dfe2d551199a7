package dev.croft.compiler.jdl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdlReportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dto * with mapstruct",
        "service all with serviceImpl except A",
        "paginate A, B with infinite-scroll",
        "paginate * with pagination except A",
        "search A with elasticsearch",
        "filter * except B",
        "skipClient A",
        "skipServer *",
        "noFluentMethod A, B",
        "angularSuffix * with app",
        "clientRootFolder A with folder",
        "microservice A with shop",
        "use mapstruct for * except A"
      })
  void anOptionShouldBeReportedOnce(String option) {
    Imported shop = Imported.of("entity A\nentity B\n" + option + "\n");
    assertThat(shop.said()).containsExactly("3:1 CROFT-J301");
    assertThat(shop.result().files()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"readOnly A", "embedded A"})
  void aRightThatIsWiderThanBeforeShouldBeAWarning(String option) {
    Imported shop = Imported.of("entity A\n" + option);
    assertThat(shop.result().report())
        .singleElement()
        .matches(notice -> notice.severity() == Notice.Severity.WARNING);
  }

  @Test
  void annotationsShouldBeReportedWhereTheyStand() {
    Imported shop = Imported.of("@EnableAudit\n@dto(mapstruct)\nentity A {\n  @Hidden x String\n}");
    assertThat(shop.said()).containsExactly("1:2 CROFT-J302", "2:2 CROFT-J302", "4:4 CROFT-J302");
  }

  @ParameterizedTest
  @CsvSource({
    "blog, Blog",
    "bug-tracker, BugTracker",
    "my_shop2, MyShop2",
    "Console, ConsoleApp",
    "server, ServerApp"
  })
  void theApplicationShouldBeCalledByItsBaseName(String baseName, String name) {
    Imported shop = Imported.of("application { config { baseName " + baseName + " } }\nentity A");
    assertThat(shop.text()).startsWith("application " + name + " \"");
  }

  @ParameterizedTest
  @CsvSource({"bug-tracker.jdl, BugTracker", "x/y.z.jh, YZ", "1.jdl, A1", "ümlaut.jdl, Ümlaut"})
  void withoutABaseNameTheFileShouldNameTheApplication(String file, String name) {
    assertThat(JdlImport.of(file, "entity A").files().getFirst().text())
        .startsWith("application " + name + " \"");
  }

  @Test
  void everyEntityShouldBeOpenToUsers() {
    Imported shop = Imported.of("entity A\nentity B");
    assertThat(shop.result().files())
        .extracting(SourceFile::path)
        .containsExactly("application.croft", "entities.croft", "access.croft");
    assertThat(shop.text())
        .contains("screens of A for users\nscreens of B for users\n")
        .contains("rest of A for users\nrest of B for users\n");
  }

  @Test
  void severalApplicationsShouldBecomeOneWithAWarning() {
    Imported shop =
        Imported.of(
            """
            application { config { baseName front } entities A }
            application { config { baseName back } entities B }
            entity A
            entity B
            """);
    assertThat(shop.text()).contains("application Front", "entity A", "entity B");
    assertThat(shop.said()).containsExactly("2:1 CROFT-J204");
  }
}
