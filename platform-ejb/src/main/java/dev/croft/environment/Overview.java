package dev.croft.environment;

import dev.croft.deployment.Publications.Publication;
import dev.croft.environment.EnvironmentStatus.Controller;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What runs, what fails and what waits in an environment: counted by the database, so that it costs
 * the same with five applications and with five hundred.
 */
public interface Overview {
  /**
   * A front end without the list of what it runs.
   *
   * @param live how many applications it serves
   * @param failed how many it could not deploy
   * @param heardAt its last sign of life
   */
  record FrontEndGlance(
      String name,
      String state,
      List<String> zones,
      List<String> roles,
      long live,
      long failed,
      Instant startedAt,
      Instant heardAt) {}

  /**
   * The platform database.
   *
   * @param bytes its size on disk
   * @param connections open now, of every front end
   * @param mostConnections how many the server allows
   */
  record Database(String version, long bytes, long connections, long mostConnections) {}

  /**
   * Work that waits for somebody.
   *
   * @param name {@code publications}, {@code archives} (to be fetched by a front end) or {@code
   *     switches} (decided, not yet reported by a front end)
   * @param oldestSince when the one that waits longest came; null where nothing waits or nobody
   *     writes it down
   */
  record Queue(String name, long waiting, Instant oldestSince) {}

  /**
   * The whole of it.
   *
   * @param controller null while nobody holds the office
   * @param applications how many, by state
   * @param running publications that are queued or running, newest first, 20 at most
   * @param failed the last publications that were refused or undone, 5 at most
   */
  record Glance(
      String environment,
      String url,
      Controller controller,
      Database database,
      Map<String, Long> applications,
      List<FrontEndGlance> frontEnds,
      List<Publication> running,
      List<Publication> failed,
      List<Queue> queues) {}

  Glance now();
}
