package dev.croft.cli.drill.row;

import dev.croft.cli.drill.check.Heard;
import dev.croft.cli.drill.check.SessionCounters;
import dev.croft.cli.drill.ground.CountingArchive;
import dev.croft.cli.drill.ground.Crowd;
import dev.croft.cli.drill.ground.Ground;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many people come while something happens.
 *
 * @param perSecond how many come in a second
 * @param altogether how many at least
 */
public record Pace(int perSecond, long altogether) {
  /** For every day. */
  public static final Pace SHORT = new Pace(60, 3_000);

  /** What is promised in numbers: 20,000 requests, 150 in a second. */
  public static final Pace LONG = new Pace(150, 20_500);

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final AtomicInteger VERSIONS = new AtomicInteger();

  /** A version of the counting page that was not there before, live everywhere. */
  static CountingArchive published(Ground ground, Findings findings) {
    var archive = new CountingArchive("c" + System.nanoTime() + "-" + VERSIONS.incrementAndGet());
    var ended = ground.ended(ground.publish(archive));
    findings.demand(
        ended.state().equals("live"),
        "the counting page is " + ended.state() + ": " + ended.reason());
    return archive;
  }

  Crowd crowd(Ground ground) {
    var crowd = Crowd.perSecond(perSecond, ground.servers().url());
    crowd.awaitMore(5L * perSecond);
    return crowd;
  }

  /** A third of all. */
  void aWhile(Crowd crowd) {
    crowd.awaitMore(Math.max(2L * perSecond, altogether / 3));
  }

  /** Nobody may fail, wait long or be counted wrongly. */
  static void nobodyNoticed(List<Heard> heard, Findings findings) {
    var failed = heard.stream().filter(each -> each.failure() != null).toList();
    findings.demand(failed.isEmpty(), failed.size() + " requests failed, such as " + first(failed));
    counted(heard, findings);
    var slowest = slowest(heard);
    findings.demand(
        slowest.compareTo(LONGEST) < 0, "somebody waited " + slowest.toMillis() + " ms");
    findings.saw(
        "%d requests, %d failed, slowest %.1f s"
            .formatted(heard.size(), failed.size(), slowest.toMillis() / 1000.0));
  }

  static void counted(List<Heard> heard, Findings findings) {
    var broken = SessionCounters.broken(heard);
    findings.add(broken.stream().limit(3).toList());
    findings.saw(
        heard.stream().map(Heard::session).filter(session -> session != null).distinct().count()
            + " sessions, "
            + broken.size()
            + " counted wrongly");
  }

  static Duration slowest(List<Heard> heard) {
    return Duration.ofNanos(
        heard.stream().mapToLong(each -> each.ended() - each.began()).max().orElse(0));
  }

  static String first(List<Heard> failed) {
    return failed.isEmpty() ? "" : failed.getFirst().failure();
  }
}
