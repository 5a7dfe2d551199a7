package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases {@code platform}, {@code log} and {@code session} and the roles {@code croft} and
 * {@code croft_app} on one PostgreSQL server.
 *
 * @param url JDBC URL of the server with any database that exists, user and password of somebody
 *     who may create roles and databases included
 */
record Databases(String url) {
  private static final List<String> NAMES = List.of("platform", "log", "session");

  static Databases ofOwnServer(Ports ports, Secrets secrets) {
    return new Databases(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
            .formatted(ports.database(), secrets.superuser()));
  }

  /** The JDBC URL of one of the databases, without credentials. */
  String urlOf(String database) {
    var end = url.indexOf('?');
    var address = end < 0 ? url : url.substring(0, end);
    return address.substring(0, address.lastIndexOf('/') + 1) + database;
  }

  /** Creates what is missing; roles get the passwords of this environment. */
  void prepare(Secrets secrets) {
    try (var server = DriverManager.getConnection(url)) {
      role(server, "croft", secrets.databaseOwner());
      role(server, "croft_app", secrets.databaseApplications());
      for (var name : NAMES) {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
          // The creator must be a member of the role that it makes the owner, unless it is a
          // superuser.
          execute(server, "GRANT croft TO CURRENT_USER");
          execute(
              server,
              "CREATE DATABASE " + name + " OWNER croft ENCODING 'UTF8' TEMPLATE template0");
        }
      }
    } catch (SQLException e) {
      throw refused(e);
    }
    try (var platform =
        DriverManager.getConnection(urlOf("platform"), "croft", secrets.databaseOwner())) {
      execute(platform, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
      execute(platform, "CREATE SCHEMA IF NOT EXISTS archives");
      execute(platform, "GRANT USAGE, CREATE ON SCHEMA archives TO croft_app");
    } catch (SQLException e) {
      throw refused(e);
    }
    try (var own =
        DriverManager.getConnection(
            urlOf("platform"), "croft_app", secrets.databaseApplications())) {
      execute(own, "ALTER ROLE croft_app SET search_path = archives");
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static CommandRefused refused(SQLException e) {
    var unreachable = e.getSQLState() != null && e.getSQLState().startsWith("08");
    var sentence =
        "the database server "
            + (unreachable ? "does not answer" : "refused")
            + ": "
            + e.getMessage().lines().findFirst().orElse("");
    return unreachable ? CommandRefused.unreachable(sentence) : CommandRefused.because(sentence);
  }

  private static void role(Connection server, String name, String password) throws SQLException {
    var verb =
        exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
    execute(server, verb + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
  }

  private static boolean exists(Connection server, String question, String name)
      throws SQLException {
    try (var statement = server.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
