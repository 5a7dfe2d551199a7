package dev.croft.bench.request.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;

/**
 * SQL of the applications as PostgreSQL gets it, in a pass of its own. What the server asks to know
 * who calls runs under another role, and is the same for all.
 */
final class Statements {
  private static final int REQUESTS = 50;
  private static final String ROLE = "croft_app";

  private final Settings settings;

  Statements(Settings settings) {
    this.settings = settings;
  }

  /**
   * For each request.
   *
   * @param questions statements that read or write rows
   * @param brackets begin and commit
   */
  record Counted(double questions, double brackets, List<String> texts) {}

  Counted count(Contestant contestant, Operation operation) throws SQLException, IOException {
    try (Connection database = settings.database()) {
      telling(database, "alter system set log_line_prefix = '%u '");
      telling(database, "alter system set log_statement = 'all'");
      try (KeptConnection connection = settings.connection()) {
        SplittableRandom random = new SplittableRandom(contestant.seed() + operation.seed());
        ask(connection, contestant, operation, random);
        int before = lines().size();
        ask(connection, contestant, operation, random);
        List<String> lines = lines();
        return counted(lines.subList(before, lines.size()));
      } finally {
        telling(database, "alter system reset log_statement");
        telling(database, "alter system reset log_line_prefix");
      }
    }
  }

  /** The first time, the server has perhaps not heard yet that it is to tell. */
  private static void ask(
      KeptConnection connection,
      Contestant contestant,
      Operation operation,
      SplittableRandom random)
      throws IOException {
    for (int i = 0; i < REQUESTS; i++) {
      connection.ask(contestant.context(), operation.any(random, Operation.Lane.ALONE));
    }
  }

  private static Counted counted(List<String> lines) {
    List<String> said =
        lines.stream()
            .filter(line -> line.startsWith(ROLE + " "))
            .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
            .map(line -> line.replaceFirst("^.*?LOG:  (execute [^:]*|statement): ?", ""))
            .toList();
    long brackets = said.stream().filter(Statements::isBracket).count();
    return new Counted(
        (double) (said.size() - brackets) / REQUESTS,
        (double) brackets / REQUESTS,
        said.stream().distinct().limit(12).toList());
  }

  private static boolean isBracket(String statement) {
    return statement.isBlank() || statement.matches("(?i)(begin|commit|rollback|set |show ).*");
  }

  private List<String> lines() throws IOException {
    return new String(Files.readAllBytes(settings.databaseLog()), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static void telling(Connection database, String how) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(how);
      statement.execute("select pg_reload_conf()");
    }
  }
}
