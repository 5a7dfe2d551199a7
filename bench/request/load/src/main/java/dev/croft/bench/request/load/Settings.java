package dev.croft.bench.request.load;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Whom to ask, and how much. Everything is a system property; `run` gives them.
 *
 * @param environment the folder of the environment
 * @param server the process of the front end
 */
record Settings(
    Path environment, URI frontEnd, long server, String token, int databasePort, Measure measure) {

  /** How much is asked. */
  record Measure(
      int callers,
      int rounds,
      Duration stretch,
      Duration warmUp,
      List<Operation> operations,
      Path report) {}

  static Settings given() {
    return new Settings(
        Path.of(text("environment")),
        URI.create(text("front-end")),
        Long.parseLong(text("server")),
        text("token"),
        Integer.parseInt(text("database-port")),
        new Measure(
            Integer.parseInt(text("callers")),
            Integer.parseInt(text("rounds")),
            Duration.ofSeconds(Long.parseLong(text("seconds"))),
            Duration.ofSeconds(Long.parseLong(text("warm-up"))),
            operations(System.getProperty("bench.only", "")),
            Path.of(text("report"))));
  }

  /** All of them, unless some are named. */
  private static List<Operation> operations(String named) {
    return Stream.of(Operation.values())
        .filter(each -> named.isEmpty() || named.contains(each.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String text(String name) {
    String value = System.getProperty("bench." + name);
    if (value == null) {
      throw new IllegalArgumentException("bench." + name + " is missing; call bench/request/run");
    }
    return value;
  }

  int callers() {
    return measure.callers();
  }

  KeptConnection connection() throws IOException {
    return new KeptConnection(frontEnd, token);
  }

  /** As somebody who may do everything: fills tables, and makes the server tell its statements. */
  Connection database() throws SQLException, IOException {
    Properties secrets = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            environment.resolve("secrets/secrets.properties"), StandardCharsets.UTF_8)) {
      secrets.load(reader);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/platform",
        "postgres",
        secrets.getProperty("superuser"));
  }

  Path databaseLog() {
    return environment.resolve("postgres/server.log");
  }

  long databaseServer() throws IOException {
    try (var lines = Files.lines(environment.resolve("postgres/postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    }
  }
}
