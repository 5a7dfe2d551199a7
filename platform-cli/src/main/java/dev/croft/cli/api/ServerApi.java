package dev.croft.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;

/** Server.API of one environment. Every call names a path made by {@link ApiPath}. */
public final class ServerApi {
  private static final Duration PATIENT = Duration.ofSeconds(60);
  // A large archive at 1 MB/s still arrives within this time.
  private static final Duration UPLOAD = Duration.ofMinutes(20);

  private final KnownEnvironment environment;
  private final boolean signsIn;
  private final Connection connection = new Connection();

  public ServerApi(KnownEnvironment environment) {
    this(environment, false);
  }

  private ServerApi(KnownEnvironment environment, boolean signsIn) {
    this.environment = environment;
    this.signsIn = signsIn;
  }

  public KnownEnvironment environment() {
    return environment;
  }

  /** The same environment, called by nobody in particular. */
  public ServerApi withoutToken() {
    return new ServerApi(
        new KnownEnvironment(environment.name(), environment.url(), Optional.empty()), true);
  }

  /** Asks; answers what became of it. */
  public Answer get(ApiPath path, Duration longest) {
    return send(request(path).timeout(longest).GET());
  }

  /** Sends bytes of a zip file. */
  public Answer upload(ApiPath path, BodyPublisher body) {
    return send(request(path).timeout(UPLOAD).header("Content-Type", "application/zip").POST(body));
  }

  /** Asks; whatever else than a result comes back ends the command. */
  public JsonNode get(ApiPath path) {
    return resultOf(get(path, PATIENT));
  }

  /** Sends a document; whatever else than a result comes back ends the command. */
  public JsonNode post(ApiPath path, JsonNode body) {
    return resultOf(answerToPost(path, body));
  }

  /** Sends a document; answers what became of it. */
  public Answer answerToPost(ApiPath path, JsonNode body) {
    return withBody("POST", path, body);
  }

  /** Sends a document; whatever else than a result comes back ends the command. */
  public JsonNode put(ApiPath path, JsonNode body) {
    return resultOf(withBody("PUT", path, body));
  }

  /** Takes something away; whatever else than a result comes back ends the command. */
  public JsonNode delete(ApiPath path) {
    return resultOf(send(request(path).timeout(PATIENT).DELETE()));
  }

  /** The result, or the end of the command with the sentence that says why there is none. */
  public JsonNode resultOf(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> done.body();
      case Answer.Refused refused -> throw ending(refused);
      case Answer.Nobody nobody -> throw ending(nobody);
    };
  }

  /** What ends a command when the platform refuses. */
  public CommandRefused ending(Answer.Refused refused) {
    if (signsIn || !refused.isAboutTheToken()) {
      return CommandRefused.because(refused.sentence());
    }
    if (environment.token().isEmpty()) {
      return CommandRefused.because(
          "there is no token for " + environment + "; " + environment.howToGetAToken());
    }
    return CommandRefused.because(
        "the token for "
            + environment
            + " was refused: it is wrong, over its time or revoked; "
            + environment.howToGetAToken());
  }

  /** What ends a command when nobody answers. */
  public CommandRefused ending(Answer.Nobody nobody) {
    String advice = environment.isElsewhere() ? "" : "; `croft up` starts what is missing";
    return CommandRefused.unreachable(
        "the environment " + environment + " cannot be reached: " + nobody.why() + advice);
  }

  private Answer withBody(String method, ApiPath path, JsonNode body) {
    return send(
        request(path)
            .timeout(PATIENT)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(Json.line(body))));
  }

  private Answer send(HttpRequest.Builder request) {
    return connection.send(request.build());
  }

  private HttpRequest.Builder request(ApiPath path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(environment.url() + path.text()))
            .header("Accept", "application/json");
    environment.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }
}
