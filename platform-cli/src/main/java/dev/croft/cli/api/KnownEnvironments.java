package dev.croft.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.DidYouMean;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environments that were started from here, as {@code croft up} writes them down under {@code
 * .croft/env}, and any other by its address. The variable {@code CROFT_TOKEN} takes precedence over
 * the token kept for an environment.
 */
public final class KnownEnvironments {
  /** The variable that holds a bearer token. */
  public static final String TOKEN_VARIABLE = "CROFT_TOKEN";

  /** The variable that names the environment when {@code --env} does not. */
  public static final String ENVIRONMENT_VARIABLE = "CROFT_ENV";

  private static final String DEFAULT = "local";

  private final Path state;
  private final Map<String, String> variables;

  public KnownEnvironments(Surroundings surroundings) {
    this.state = surroundings.state();
    this.variables = surroundings.variables();
  }

  /**
   * The environment of that name or address; absent, the one that was started last.
   *
   * @throws CommandRefused when there is no such environment
   */
  public KnownEnvironment find(Optional<String> nameOrUrl) {
    String wanted =
        nameOrUrl
            .or(() -> Optional.ofNullable(variables.get(ENVIRONMENT_VARIABLE)))
            .filter(text -> !text.isBlank())
            .orElseGet(this::lastStarted);
    return wanted.contains("://") ? atAddress(wanted) : named(wanted);
  }

  private KnownEnvironment atAddress(String address) {
    URI url = url(address);
    Optional<String> token =
        names().stream()
            .map(this::description)
            .flatMap(Optional::stream)
            .filter(known -> known.url().equals(url))
            .findFirst()
            .flatMap(KnownEnvironment::token);
    return new KnownEnvironment(url.toString(), url, tokenOr(token));
  }

  private KnownEnvironment named(String name) {
    KnownEnvironment known =
        description(name).orElseThrow(() -> CommandRefused.unreachable(unknown(name)));
    return new KnownEnvironment(name, known.url(), tokenOr(known.token()));
  }

  private String unknown(String name) {
    List<String> names = names();
    if (names.isEmpty()) {
      return "no environment was started here yet; `croft up` starts one, `--env URL` names one"
          + " that runs elsewhere";
    }
    return "there is no environment "
        + name
        + " here; "
        + DidYouMean.among(names, name)
            .map(near -> "did you mean " + near + "?")
            .orElse("known are " + String.join(", ", names));
  }

  private Optional<KnownEnvironment> description(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,62}")) {
      return Optional.empty();
    }
    Path file = state.resolve("env").resolve(name).resolve("environment.json");
    return text(file).map(json -> new KnownEnvironment(name, address(file, json), kept(name)));
  }

  private static URI address(Path file, String json) {
    try {
      JsonNode environment = Json.read(json);
      String url = Json.text(environment, "url");
      return url(url.isEmpty() ? "http://127.0.0.1:" + environment.path("port").asInt() : url);
    } catch (IOException broken) {
      throw CommandRefused.because(
          file + " is not readable as JSON; `croft up` writes it anew, or remove its folder");
    }
  }

  private Optional<String> kept(String name) {
    return text(state.resolve("env").resolve(name).resolve("token"));
  }

  private Optional<String> tokenOr(Optional<String> kept) {
    return Optional.ofNullable(variables.get(TOKEN_VARIABLE))
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .or(() -> kept);
  }

  private String lastStarted() {
    return text(state.resolve("last-environment")).orElse(DEFAULT);
  }

  private List<String> names() {
    Path folder = state.resolve("env");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.exists(child.resolve("environment.json")))
          .map(child -> child.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static URI url(String address) {
    try {
      URI url = new URI(address.replaceAll("/+$", ""));
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException wrong) {
      // Falls through to the one sentence for every address that is none.
    }
    throw CommandRefused.wrongUsage(
        "'" + address + "' is no address of an environment; one looks like http://host:8080");
  }
}
