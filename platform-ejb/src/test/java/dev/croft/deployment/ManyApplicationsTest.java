package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Found;
import dev.croft.application.Applications.Search;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Wanted;
import dev.croft.environment.FrontEndSettings;
import dev.croft.environment.Overview;
import dev.croft.environment.Overview.Queue;
import dev.croft.environment.jdbc.JdbcOverview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 applications on 50 front ends after 100,000 publications: what the console reads. */
class ManyApplicationsTest {
  /** What a page may take in all; its reading has to leave time for the rest. */
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private static TestFarm farm;
  private static Overview overview;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    farm = new TestFarm(0, folder);
    overview =
        new JdbcOverview(
            farm.sql(),
            farm.applications,
            farm.publications,
            new FrontEndSettings("a", "big", "http://a", "http://farm", "default", folder));
    for (String statement :
        List.of(
            "insert into platform.archive (sha256, size) values ('h', 1)",
            """
            insert into platform.application (context, name, title, kind, zone, version, state)
              select 'app' || n, 'App' || n, 'Application number ' || n, 'archive', 'default', 1,
                case when n % 100 = 0 then 'disabled' else 'live' end from generate_series(1, 500) n
            """,
            """
            insert into platform.version (context, number, kind, archive, file_type, build, user_name, message)
              select context, 1, kind, 'h', 'war', 'b', 'ada', '' from platform.application
            """,
            """
            insert into platform.front_end (name, address, zones, pid, converged)
              select 'front-end-' || n, 'http://f' || n, 'default', n, true from generate_series(1, 50) n
            """,
            """
            insert into platform.wanted (front_end, context, version, build, archive, file_type, decision)
              select f.name, a.context, 1, 'b', 'h', 'war', 1 from platform.front_end f, platform.application a
            """,
            """
            insert into platform.actual (front_end, context, version, build, decision, state)
              select front_end, context, 1, 'b', 1,
                case when front_end = 'front-end-7' and context = 'app13' then 'failed' else 'live' end from platform.wanted
            """,
            """
            insert into platform.publication (context, name, act, kind, file, zone, message, user_name, state, step, ended_at)
              select 'app' || (n % 500 + 1), 'App' || (n % 500 + 1), 'publish', 'archive', '', 'default', '', 'ada',
                case when n = 5 then 'undone' when n = 99990 then 'queued' else 'live' end, 'end',
                case when n = 99990 then null else now() end from generate_series(1, 100000) n
            """,
            "analyze")) {
      farm.sql().change(statement);
    }
  }

  @AfterAll
  static void close() throws IOException {
    farm.close();
  }

  private static <T> T soon(Supplier<T> reading) {
    long best = Long.MAX_VALUE;
    T read = null;
    // The machine may be busy with something else; the best of a few tells what it takes.
    for (int i = 0; i < 5; i++) {
      long begin = System.nanoTime();
      read = reading.get();
      best = Math.min(best, System.nanoTime() - begin);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(HALF_A_SECOND);
    return read;
  }

  private static List<String> names(Found found) {
    return found.applications().stream().map(Application::name).toList();
  }

  @Test
  void thePagesOfAllApplicationsShouldHoldEachOnce() {
    Found last = soon(() -> farm.applications.search(new Search("", "", 19, 25)));
    assertThat(last.total()).isEqualTo(500);
    assertThat(names(last)).hasSize(25);
    Found none = farm.applications.search(new Search("", "", 20, 25));
    assertThat(none.applications()).isEmpty();
    assertThat(none.total()).as("there are still as many").isEqualTo(500);
  }

  @Test
  void applicationsShouldBeFoundByAPartOfNameOrTitleInAnyCase() {
    assertThat(names(soon(() -> farm.applications.search(new Search("NUMBER 499", "", 0, 25)))))
        .containsExactly("App499");
    assertThat(names(farm.applications.search(new Search("%", "", 0, 25))))
        .as("what means something to SQL means nothing here")
        .isEmpty();
  }

  @Test
  void applicationsShouldBeFoundByTheStateTheyShow() {
    assertThat(names(soon(() -> farm.applications.search(new Search("", "failed", 0, 25)))))
        .containsExactly("App13");
    assertThat(farm.applications.search(new Search("", "disabled", 0, 2)))
        .satisfies(found -> assertThat(found.total()).isEqualTo(5))
        .satisfies(found -> assertThat(found.applications()).hasSize(2));
  }

  @Test
  void aPageShouldNeverBeLargerThanWhatIsBearable() {
    assertThat(farm.applications.search(new Search("", "", -3, 100_000)).applications())
        .hasSize(Search.MOST);
    assertThat(
            farm.publications.list(
                new Wanted(Optional.empty(), Optional.empty(), Long.MAX_VALUE, 100_000)))
        .hasSize(200);
  }

  @Test
  void theOverviewShouldCountWhatRunsFailsAndWaits() {
    Overview.Glance now = soon(overview::now);
    assertThat(now.applications())
        .containsEntry("failed", 1L)
        .containsEntry("disabled", 5L)
        .containsEntry("publishing", 1L)
        .containsEntry("live", 493L);
    assertThat(now.frontEnds()).hasSize(50);
    assertThat(now.frontEnds())
        .filteredOn(frontEnd -> frontEnd.failed() > 0)
        .singleElement()
        .satisfies(frontEnd -> assertThat(frontEnd.name()).isEqualTo("front-end-7"))
        .satisfies(frontEnd -> assertThat(frontEnd.live()).isEqualTo(499));
    assertThat(now.failed()).extracting(Publication::state).containsExactly("undone");
    assertThat(now.running()).extracting(Publication::state).containsExactly("queued");
    assertThat(now.queues())
        .filteredOn(queue -> queue.waiting() > 0)
        .extracting(Queue::name)
        .containsExactly("publications");
    assertThat(now.controller()).as("nobody holds the office").isNull();
    assertThat(now.database().bytes()).isPositive();
  }

  @Test
  void publicationsShouldGoOnWhereTheEarlierPageEnded() {
    Optional<String> app = Optional.of("App7");
    List<Publication> newest =
        soon(() -> farm.publications.list(new Wanted(app, Optional.empty(), Long.MAX_VALUE, 25)));
    long last = Long.parseLong(newest.getLast().id());
    List<Publication> older =
        soon(() -> farm.publications.list(new Wanted(app, Optional.empty(), last, 25)));
    assertThat(newest).hasSize(25).extracting(Publication::application).containsOnly("App7");
    assertThat(older).hasSize(25).noneMatch(newest::contains);
    assertThat(Long.parseLong(older.getFirst().id())).isEqualTo(last - 500);
  }
}
