package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.deployment.jdbc.JdbcFrontEndDesk;
import dev.croft.deployment.jdbc.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application comes up for the first time on one front end after the other. */
class FirstTimeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WAITING =
      "select 1 from pg_locks where locktype = 'advisory' and not granted";

  @TempDir private Path folder;
  private TestFarm farm;
  private FrontEndDesk one;
  private FrontEndDesk other;

  @BeforeEach
  void start() throws Exception {
    farm = new TestFarm(2, folder);
    one = new JdbcFrontEndDesk(farm.sql(), "front-end-1", "http://front-end-1", "default");
    other = new JdbcFrontEndDesk(farm.sql(), "front-end-2", "http://front-end-2", "default");
  }

  @AfterEach
  void stop() throws Exception {
    farm.close();
  }

  @Test
  void theSecondShouldWaitUntilTheFirstIsThrough() throws Exception {
    FrontEndDesk.Turn first = one.turn("shop");
    CompletableFuture<FrontEndDesk.Turn> second =
        CompletableFuture.supplyAsync(() -> other.turn("shop"));
    Awaitility.await().atMost(PATIENCE).until(() -> isSomebodyWaiting(farm.sql()));
    assertThat(second).isNotDone();

    other.turn("desk").close();
    first.close();

    second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
  }

  @Test
  void whatWasLiveBeforeShouldComeUpEverywhereAtOnce() {
    farm.submit("shop", TestArchive.saying("one"));
    farm.control();

    try (FrontEndDesk.Turn first = one.turn("shop");
        FrontEndDesk.Turn second = other.turn("shop")) {
      assertThat(first).isNotNull();
      assertThat(second).isNotNull();
    }
  }

  private static boolean isSomebodyWaiting(Sql sql) {
    return sql.first(WAITING, row -> row.getInt(1)).isPresent();
  }
}
