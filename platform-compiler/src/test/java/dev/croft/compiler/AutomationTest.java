package dev.croft.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.bundle.Manifest.EntryPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done without anybody asking is named in the manifest, for whoever runs it. */
class AutomationTest {
  private static final String SHOP =
      """
      application Shop
      entity Order {
        number Text(12)
      }
      timer Close %s {
        log "closed"
      }
      on create Order {
        log "{order.number} is there"
      }
      on create Order as it {
        log "{it.number} is there twice"
      }
      on delete Order {
        log "{id} is gone"
      }
      email Confirmation(order Order) to ["a@example.org", "b@example.org"] subject "{order.number}" {
        "Thanks"
      }
      """;

  private static Manifest manifest(String schedule) {
    var sources = Models.of(SHOP.formatted(schedule));
    assertThat(Models.problems(sources)).isEmpty();
    return Compiler.build(sources).bundle().orElseThrow().manifest();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every 5 minutes | 300000 |",
        "every 1.5 hours | 5400000 |",
        "every hour | | 0 * * * *",
        "every day at 03:00 | | 0 3 * * *",
        "every day | | 0 0 * * *",
        "every friday, monday at 8:30 | | 30 8 * * 1,5",
        "every month on 15 at 23:59 | | 59 23 15 * *",
        "cron \"*/15  8-17 * * 1-5\" | | */15 8-17 * * 1-5"
      })
  void aTimerShouldSayWhenItIsDue(String written, Long every, String cron) {
    EntryPoint timer = manifest(written).entryPoints().getFirst();
    assertThat(timer.every()).isEqualTo(every);
    assertThat(timer.cron()).isEqualTo(cron);
  }

  @Test
  void whatIsSaidOfRunsShouldBeInTheManifest() {
    assertThat(manifest("every hour priority low timeout 20 minutes retry 3 times").entryPoints())
        .first()
        .isEqualTo(
            new EntryPoint(
                "timer",
                "Close",
                "app.shop.action.CloseAction",
                null,
                "0 * * * *",
                3,
                1_200_000L,
                "low"));
  }

  @Test
  void everyEntryPointShouldBeAClassOfTheArchive() throws Exception {
    var bundle = Compiler.build(Models.of(SHOP.formatted("every day"))).bundle().orElseThrow();
    List<String> classes =
        bundle.manifest().entryPoints().stream()
            .map(each -> "WEB-INF/classes/" + each.className().replace('.', '/') + ".class")
            .toList();
    assertThat(bundle.manifest().entryPoints())
        .extracting(EntryPoint::kind)
        .containsExactly("timer", "create", "create", "delete", "email");
    assertThat(ArchiveNames.of(bundle.archive())).containsAll(classes);
    assertThat(Manifest.fromJson(bundle.manifest().toJson().getBytes()))
        .isEqualTo(bundle.manifest());
  }
}
