package dev.croft.cli.drill.row;

import dev.croft.cli.drill.ground.DrillModel;
import dev.croft.cli.drill.ground.Ground;
import dev.croft.cli.drill.ground.Moments;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Row 13. */
final class LockedTable implements Row {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Override
  public int number() {
    return 13;
  }

  @Override
  public String fault() {
    return "a long transaction holds a table that must change";
  }

  @Override
  public String promise() {
    return "refused in words, no reader waits longer than 2 s; without it the next one works";
  }

  @Override
  public void run(Ground ground, Findings findings) throws IOException {
    var records = ground.records();
    records.change("insert into app_drill.thing (name) values ('held')");
    var slowest = new AtomicLong();
    var failed = new AtomicLong();
    var ended =
        records.asOwner(
            connection -> {
              connection.setAutoCommit(false);
              try (var statement = connection.createStatement()) {
                statement.executeUpdate(
                    "update app_drill.thing set name = 'held' where name = 'held'");
              }
              try (var reading = new Reading(ground, slowest, failed)) {
                var trial = Trial.of(ground).publish();
                var end = trial.end();
                trial.judge(end, findings);
                connection.rollback();
                return end;
              }
            });
    findings
        .saw("slowest reader %.1f s".formatted(slowest.get() / 1e9))
        .demand(ended.state().equals("refused"), "it is " + ended.state() + " and not refused")
        .demand(slowest.get() > 0, "nobody read, so nothing is known of readers")
        .demand(failed.get() == 0, failed + " readers failed")
        .demand(
            slowest.get() < LONGEST.toNanos(),
            "a reader waited longer than " + LONGEST.toSeconds() + " s");
    records.change("delete from app_drill.thing");
    Trial.nextWorks(ground, findings);
  }

  /** Somebody who reads the table all the time. */
  private static final class Reading implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    private Reading(Ground ground, AtomicLong slowest, AtomicLong failed) {
      var page = ground.servers().url() + "/" + DrillModel.NAME + "/rest/Thing";
      thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!over.get()) {
                      var began = System.nanoTime();
                      try {
                        if (ground.pages().get(page, ground.token(), null).statusCode() != 200) {
                          failed.incrementAndGet();
                        }
                      } catch (IOException broken) {
                        failed.incrementAndGet();
                      }
                      slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
                      Moments.pause();
                    }
                  });
    }

    @Override
    public void close() {
      over.set(true);
      Moments.await("the reader ends", Duration.ofMinutes(1), () -> !thread.isAlive());
    }
  }
}
