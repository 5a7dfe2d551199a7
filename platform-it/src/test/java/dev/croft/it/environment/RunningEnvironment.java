package dev.croft.it.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.cli.environment.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One environment of the product as the build made it: PostgreSQL, a load balancer, a front end. It
 * is started by the first test class that wants it and shared by all of the run; its files are in
 * {@code target/environment}, which looks to the command like a repository of its own.
 */
public final class RunningEnvironment implements AutoCloseable {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path FOLDER = MODULE.resolve("target/environment");
  private static final String NAME = "it";
  // For whoever writes tests: the environment of the last run is used again and left running.
  private static final boolean KEPT = Boolean.getBoolean("croft.it.keep");

  private final CroftCommand croft;
  private final Ports ports;
  private final Thread atTheVeryEnd;

  private RunningEnvironment(CroftCommand croft, Ports ports) {
    this.croft = croft;
    this.ports = ports;
    // A run that is broken off ends no JUnit session, but this.
    this.atTheVeryEnd = new Thread(this::stop, "environment goes down");
  }

  static RunningEnvironment start() {
    CroftCommand croft = new CroftCommand(FOLDER);
    try {
      Files.createDirectories(FOLDER);
      for (String part : List.of("platform-cli", "wildfly-config", "samples")) {
        Path link = FOLDER.resolve(part);
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, MODULE.resolveSibling(part));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path left = FOLDER.resolve(".croft/env").resolve(NAME).resolve("environment.json");
    if (KEPT && Files.exists(left)) {
      return again(croft, left);
    }
    // What an earlier run left, even one that was killed.
    croft.done("down", "--name", NAME, "--purge");
    Ports ports = FreePorts.found();
    RunningEnvironment environment = new RunningEnvironment(croft, ports);
    if (!KEPT) {
      Runtime.getRuntime().addShutdownHook(environment.atTheVeryEnd);
    }
    environment.up();
    return environment;
  }

  private static RunningEnvironment again(CroftCommand croft, Path left) {
    try {
      int port = new ObjectMapper().readTree(left.toFile()).get("port").asInt();
      RunningEnvironment environment = new RunningEnvironment(croft, new Ports(port));
      environment.up();
      return environment;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts what does not run, as a person would after a loss of power. */
  public void up() {
    croft.done("up", "--name", NAME, "--port", Integer.toString(ports.user()), "--failpoints");
  }

  /** What happens when the front end comes to a failpoint next; see docs/operate-drill.md. */
  public void failAt(String point, String wish) {
    try {
      Path folder = frontEndFolder().resolve("data/croft/failpoints");
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(point), wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CroftCommand croft() {
    return croft;
  }

  public Ports ports() {
    return ports;
  }

  /** Where users call: the load balancer. */
  public String url() {
    return "http://127.0.0.1:" + ports.user();
  }

  /** The token of the first administrator. */
  public String administrator() {
    return read(state().resolve("token")).strip();
  }

  /** The password of the first administrator, and of everything else. */
  public String secret(String name) {
    return read(state().resolve("secrets/secrets.properties"))
        .lines()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody new: the user is made with these roles and a password of its own. */
  public Person person(String name, String... roles) {
    String password = "word of " + name;
    Caller api = Caller.withToken(url() + "/server", administrator());
    if (KEPT) {
      api.delete("/api/v1/users/" + name);
    }
    expect(
        201, api.post("/api/v1/users", Map.of("name", name, "password", password, "roles", roles)));
    Caller.Answer token =
        expect(200, api.post("/identity/token", Map.of("user", name, "expires", "12h")));
    return new Person(name, password, token.body().get("token").asText());
  }

  /** Who signs in by password and calls by token. */
  public record Person(String name, String password, String token) {}

  private static Caller.Answer expect(int status, Caller.Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(answer);
    }
    return answer;
  }

  /** What {@code croft apps} knows of an application. */
  public JsonNode application(String name) {
    for (JsonNode each : croft.done("apps", "--json").json()) {
      if (each.get("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no application " + name);
  }

  /** The folder in which the front end keeps its configuration, log and data. */
  public Path frontEndFolder() {
    return state().resolve("front-end-1");
  }

  /** The home that all servers of the environment share. */
  public Path wildFly() {
    return FOLDER.resolve(".croft/home/wildfly-39.0.1.Final");
  }

  /** The process of the front end, if it runs. */
  public ProcessHandle frontEnd() {
    long pid = Long.parseLong(read(frontEndFolder().resolve("server.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** A folder for what a test makes. */
  public static Path fresh(String name) {
    try {
      Path folder = MODULE.resolve("target/work").resolve(name);
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the repository whose product is tested. */
  public static Path repository() {
    return MODULE.getParent();
  }

  private Path state() {
    return FOLDER.resolve(".croft/env").resolve(NAME);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    croft.run("down", "--name", NAME);
  }

  @Override
  public void close() {
    if (!KEPT) {
      Runtime.getRuntime().removeShutdownHook(atTheVeryEnd);
      stop();
    }
  }
}
