package dev.croft.environment.jdbc;

import static java.util.Comparator.naturalOrder;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Wanted;
import dev.croft.deployment.jdbc.Sql;
import dev.croft.environment.EnvironmentHealth;
import dev.croft.environment.FrontEndSettings;
import dev.croft.environment.Overview;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Health from the overview, the publications that are open, this server's disk and queues. */
public final class JdbcEnvironmentHealth implements EnvironmentHealth {
  private static final int MOST_OPEN = 20;
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final long MEGABYTE = 1_000_000;
  private static final long SCARCE = 2_000 * MEGABYTE;
  private static final long TOO_SCARCE = 300 * MEGABYTE;

  private final Sql sql;
  private final Overview overview;
  private final Publications publications;
  private final FrontEndSettings settings;
  private final MessageQueues queues;
  private final Clock clock;

  public JdbcEnvironmentHealth(
      Sql sql,
      Overview overview,
      Publications publications,
      FrontEndSettings settings,
      MessageQueues queues,
      Clock clock) {
    this.sql = sql;
    this.overview = overview;
    this.publications = publications;
    this.settings = settings;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public Report now() {
    Overview.Glance glance = overview.now();
    List<Publication> open =
        publications.list(
            new Wanted(Optional.empty(), Optional.of("open"), Long.MAX_VALUE, MOST_OPEN));
    List<MessageQueue> messages = queues.now();
    List<Part> parts =
        List.of(
            controller(glance),
            deployment(glance),
            publications(open),
            database(glance.database()),
            disk(),
            messages(messages));
    return new Report(
        parts.stream().map(Part::condition).max(naturalOrder()).orElse(Condition.GOOD),
        settings.name(),
        parts,
        open,
        messages);
  }

  private static Part controller(Overview.Glance glance) {
    if (glance.controller() == null) {
      return new Part(
          "controller",
          Condition.BAD,
          "Nobody is controller, so publications wait.",
          "A front end takes the office within seconds. If none does, see whether front ends reach the platform database (`croft nodes`, `croft logs --server NODE`).");
    }
    return good(
        "controller",
        glance.controller().frontEnd()
            + " is controller, term "
            + glance.controller().epoch()
            + ".");
  }

  private static Part deployment(Overview.Glance glance) {
    List<String> away =
        glance.frontEnds().stream()
            .filter(each -> each.state().equals("unreachable"))
            .map(Overview.FrontEndGlance::name)
            .toList();
    long failed = glance.frontEnds().stream().mapToLong(Overview.FrontEndGlance::failed).sum();
    if (!away.isEmpty()) {
      return new Part(
          "deployment",
          away.size() == glance.frontEnds().size() ? Condition.BAD : Condition.WARN,
          some(away) + (away.size() == 1 ? " does" : " do") + " not answer.",
          "Start its server (on this machine: `croft up`). If it is gone for good, `croft nodes disable NODE` lets publications pass it by.");
    }
    if (failed > 0) {
      return new Part(
          "deployment",
          Condition.WARN,
          count(failed, "application does", "applications do") + " not run where they should.",
          "The page of the front end says why; it tries again by itself with growing pauses.");
    }
    return good(
        "deployment",
        glance.frontEnds().size() == 1
            ? "The front end runs what is wanted of it."
            : "All " + glance.frontEnds().size() + " front ends run what is wanted of them.");
  }

  private Part publications(List<Publication> open) {
    Optional<Instant> oldest = open.stream().map(Publication::startedAt).min(naturalOrder());
    if (oldest.isEmpty()) {
      return good("publications", "None waits, none runs.");
    }
    boolean late = oldest.get().isBefore(clock.instant().minus(LONG));
    String finding =
        count(open.size(), "publication is", "publications are")
            + " open, the oldest since "
            + oldest.get()
            + ".";
    return late
        ? new Part(
            "publications",
            Condition.WARN,
            finding,
            "Its page says which step it waits in and for which front end.")
        : good("publications", finding);
  }

  private Part database(Overview.Database database) {
    long free = database.mostConnections() - database.connections();
    String finding =
        database.version()
            + ", "
            + database.bytes() / MEGABYTE
            + " MB, "
            + database.connections()
            + " of "
            + database.mostConnections()
            + " connections, waiting for locks: "
            + waiting()
            + ".";
    return free * 5 < database.mostConnections()
        ? new Part(
            "database",
            free < 5 ? Condition.BAD : Condition.WARN,
            finding,
            "Raise max_connections of PostgreSQL (60 for each front end), or see who keeps them open.")
        : good("database", finding);
  }

  private long waiting() {
    return sql.first(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'",
            row -> row.getLong(1))
        .orElse(0L);
  }

  private Part disk() {
    try {
      long room = Files.getFileStore(settings.data()).getUsableSpace();
      String finding = settings.name() + " has " + room / MEGABYTE + " MB left for archives.";
      return room < SCARCE
          ? new Part(
              "disk",
              room < TOO_SCARCE ? Condition.BAD : Condition.WARN,
              finding,
              "Make room under its data folder; an archive may have 512 MB.")
          : good("disk", finding);
    } catch (IOException unreadable) {
      return new Part(
          "disk",
          Condition.WARN,
          "The data folder of "
              + settings.name()
              + " cannot be looked at: "
              + unreadable.getMessage(),
          "See that the server may read it.");
    }
  }

  private static Part messages(List<MessageQueue> queues) {
    List<String> stuck =
        queues.stream()
            .filter(queue -> queue.messages() > 0 && queue.consumers() == 0)
            .map(MessageQueue::name)
            .toList();
    return stuck.isEmpty()
        ? good(
            "messages",
            queues.isEmpty()
                ? "This server has no queues of messages."
                : count(queues.size(), "queue", "queues")
                    + ", nothing waits without somebody who takes it.")
        : new Part(
            "messages",
            Condition.WARN,
            "Messages wait in " + some(stuck) + ", and nobody takes them.",
            "See which application should read them; in DLQ and ExpiryQueue stand messages that nobody could or wanted to take.");
  }

  private static Part good(String name, String finding) {
    return new Part(name, Condition.GOOD, finding, "");
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String some(List<String> names) {
    return names.size() <= 5
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
  }
}
