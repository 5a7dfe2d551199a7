package dev.croft.cli.drill.ground;

import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.environment.DrillServers;
import dev.croft.cli.print.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The farm under a drill: what one may ask of it, and what one may do to it. */
public final class Ground {
  private static final Duration SENDING = Duration.ofSeconds(60);
  private static final Duration ENDING = Duration.ofMinutes(7);
  private static final Duration SETTLING = Duration.ofSeconds(90);

  private final DrillServers servers;
  private final ServerApi api;
  private final Records records;
  private final Pages pages = new Pages();
  private int version;

  private Ground(DrillServers servers, ServerApi api) {
    this.servers = servers;
    this.api = api;
    this.records = new Records(servers);
  }

  /** With a first version of the model that is live; a farm that was kept goes on where it was. */
  public static Ground prepared(DrillServers servers, ServerApi api) {
    var ground = new Ground(servers, api);
    ground.releaseAll();
    ground.version =
        (int)
            ground.records.number(
                "select count(*) from platform.publication where message like 'drill, version %'");
    var ended = ground.ended(ground.publish(ground.nextModel()));
    if (!ended.state().equals("live")) {
      throw CommandRefused.because(
          "the drill cannot begin, its model is " + ended.state() + ": " + ended.reason());
    }
    ground.awaitSameEverywhere();
    return ground;
  }

  public DrillServers servers() {
    return servers;
  }

  public Records records() {
    return records;
  }

  public Pages pages() {
    return pages;
  }

  /** The token that opens the published model. */
  public String token() {
    return api.environment().token().orElseThrow();
  }

  /** A version of the model that was not there before. */
  public DrillModel nextModel() {
    return DrillModel.version(++version);
  }

  /** Sends a version; the number of its publication. */
  public long publish(DrillModel model) {
    var path =
        ApiPath.of("publications")
            .with("kind", "model")
            .with("file", DrillModel.NAME)
            .with("message", "drill, version " + model.number());
    return sent(() -> api.upload(path, BodyPublishers.ofByteArray(model.zipped())));
  }

  /** Sends an archive, whose page must answer before it is live. */
  public long publish(CountingArchive archive) {
    var path =
        ApiPath.of("publications")
            .with("kind", "archive")
            .with("file", CountingArchive.NAME + ".war")
            .with("name", CountingArchive.NAME)
            .with("probe", CountingArchive.PAGE)
            .with("message", "drill, version " + archive.version());
    return sent(() -> api.upload(path, BodyPublishers.ofByteArray(archive.bytes())));
  }

  /** Brings the version before back. */
  public long rollBack(String application) {
    return sent(() -> api.answerToPost(ApiPath.of("apps", application, "rollback"), Json.object()));
  }

  private long sent(Supplier<Answer> sending) {
    var end = System.nanoTime() + SENDING.toNanos();
    while (true) {
      var answer = sending.get();
      if (answer instanceof Answer.Nobody && System.nanoTime() < end) {
        Moments.pause();
      } else {
        return Long.parseLong(Json.text(api.resultOf(answer), "publication"));
      }
    }
  }

  /** Waits for the end of a publication, whoever brings it there. */
  public Records.Ended ended(long publication) {
    Moments.await(
        "publication " + publication + " ends",
        ENDING,
        () -> records.ended(publication).isPresent());
    return records.ended(publication).orElseThrow();
  }

  /** Lets the platform drain, disable or enable a front end. */
  public void tell(String frontEnd, String verb) {
    api.post(ApiPath.of("nodes", frontEnd, verb), Json.object());
  }

  /**
   * Waits until the load balancer was told that of a front end, and nobody is left there to rest.
   */
  public void awaitRotation(String frontEnd, String rotation) {
    Moments.await(
        frontEnd + " is told to " + rotation,
        SETTLING,
        () ->
            api.get(ApiPath.of("nodes"), SENDING) instanceof Answer.Done done
                && Json.elements(done.body())
                    .filter(node -> Json.text(node, "name").equals(frontEnd))
                    .filter(node -> Json.text(node, "rotation").equals(rotation))
                    .anyMatch(
                        node -> !rotation.equals("rest") || node.path("requests").asInt() == 0));
  }

  /** The front end that is the controller now. */
  public String controller() {
    Moments.await("somebody is the controller", SETTLING, () -> records.controller().isPresent());
    return records.controller().orElseThrow();
  }

  /** A front end that is not the controller. */
  public String anotherThan(String frontEnd) {
    return servers.frontEnds().stream()
        .filter(name -> !name.equals(frontEnd))
        .findFirst()
        .orElseThrow(() -> CommandRefused.because("this drill needs more than one front end"));
  }

  /** What shall happen when a front end comes to that point. */
  public void failAt(String frontEnd, String point, String wish) {
    try {
      Files.createDirectories(points(frontEnd));
      Files.deleteIfExists(points(frontEnd).resolve(point + ".reached"));
      Files.writeString(points(frontEnd).resolve(point), wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing shall happen there any more; who waits goes on. */
  public void release(String frontEnd, String point) {
    try {
      Files.deleteIfExists(points(frontEnd).resolve(point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody shall fail anywhere. */
  public void releaseAll() {
    for (var frontEnd : servers.frontEnds()) {
      var files = points(frontEnd).toFile().listFiles();
      for (var file : files == null ? new File[0] : files) {
        release(frontEnd, file.getName());
      }
    }
  }

  /** Waits until a front end has come there. */
  public void awaitReached(String frontEnd, String point, Duration patience) {
    Moments.await(
        frontEnd + " comes to " + point,
        patience,
        () -> Files.exists(points(frontEnd).resolve(point + ".reached")));
  }

  private Path points(String frontEnd) {
    return servers.data(frontEnd).resolve("croft/failpoints");
  }

  /** The build of the model that each front end answers by itself; empty where nobody does. */
  public Map<String, String> served() {
    var builds = new TreeMap<String, String>();
    for (var frontEnd : servers.frontEnds()) {
      builds.put(frontEnd, build(frontEnd));
    }
    return builds;
  }

  /** The build of the model that one front end answers; empty when nobody does. */
  public String build(String frontEnd) {
    return pages
        .text(servers.address(frontEnd) + "/" + DrillModel.NAME + "/_ping")
        .map(text -> text.replaceAll("(?s).*\"build\":\"([^\"]*)\".*", "$1"))
        .orElse("");
  }

  /** Starts what a fault has ended, and waits until every front end serves what is live. */
  public void heal() throws IOException {
    releaseAll();
    servers.startMissing();
    awaitSameEverywhere();
  }

  /**
   * Waits until every front end serves what is live; when that takes too long, the checkers tell.
   */
  public void awaitSameEverywhere() {
    Moments.atMost(
        SETTLING,
        () -> {
          var live = records.liveBuild();
          return served().values().stream().allMatch(live::equals);
        });
  }
}
