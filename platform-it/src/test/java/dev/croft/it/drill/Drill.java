package dev.croft.it.drill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.it.environment.Caller;
import dev.croft.it.environment.CroftCommand;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A front end that dies at a named step of a publication, and what is left. */
final class Drill {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final RunningEnvironment environment;
  private final Caller application;
  private final ModelCopy model;

  private Drill(RunningEnvironment environment, ModelCopy model) {
    this.environment = environment;
    this.application = Caller.asNobody(environment.url() + "/drill");
    this.model = model;
  }

  static Drill prepare(RunningEnvironment environment) {
    ModelCopy model = ModelCopy.ofOrders("Drill");
    environment.croft().done("publish", model.toString());
    return new Drill(environment, model);
  }

  /** What is served, what is said to be live, and whether the database has the new column. */
  record Outcome(String served, String told, boolean column) {}

  /** Publishes a version with one column more, which dies at the step, and brings all up again. */
  CroftCommand.Said diesAt(String step, String column) {
    model.with("data.croft", "  phone Phone?\n", "  phone Phone?\n  " + column + " Text(40)?\n");
    ProcessHandle server = environment.frontEnd();
    environment.failAt("controller." + step, "kill");
    CroftCommand.Running publishing =
        environment.croft().start(Map.of(), "publish", model.toString(), "--json");
    await().atMost(PATIENCE).until(() -> !server.isAlive());
    environment.up();
    return publishing.said();
  }

  /** What there is once nothing changes any more. */
  Outcome outcome(String column) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> environment.application("Drill").get("state").asText().equals("live"));
    JsonNode told = environment.application("Drill");
    String served = application.get("/_ping").body().get("build").asText();
    return new Outcome(served, told.get("build").asText(), hasColumn(column));
  }

  /** The next version is an ordinary one again, whatever became of the last. */
  void forgets(String column) {
    model.with("data.croft", "  " + column + " Text(40)?\n", "");
  }

  private boolean hasColumn(String column) {
    String url = "jdbc:postgresql://127.0.0.1:" + environment.ports().database() + "/platform";
    try (Connection connection =
            DriverManager.getConnection(url, "croft", environment.secret("database-owner"));
        var question =
            connection.prepareStatement(
                "select 1 from information_schema.columns where table_schema = 'app_drill'"
                    + " and table_name = 'customer' and column_name = ?")) {
      question.setString(1, column);
      try (var answer = question.executeQuery()) {
        return answer.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
