package dev.croft.cli.drill.ground;

import dev.croft.cli.drill.check.History;
import dev.croft.cli.environment.DrillServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the platform's database says, read past the platform, so that it answers in every fault. */
public final class Records {
  private final DrillServers servers;

  Records(DrillServers servers) {
    this.servers = servers;
  }

  /** How a publication has ended. */
  public record Ended(long id, String state, String reason, String build) {}

  /** Work with a connection of its own. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does something as the owner of all tables. */
  public <T> T asOwner(Work<T> work) {
    try (var connection = servers.database()) {
      return work.with(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the database says: " + failure.getMessage(), failure);
    }
  }

  /** Changes rows past the platform. */
  public int change(String sql) {
    return asOwner(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  /** The one number that a question answers. */
  public long number(String sql) {
    return list(sql, row -> row.getLong(1)).getFirst();
  }

  private <T> List<T> list(String sql, Reader<T> reader) {
    return asOwner(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
              all.add(reader.read(rows));
            }
            return all;
          }
        });
  }

  /** Who holds the lease of the controller, if it is not over. */
  public Optional<String> controller() {
    return list(
            "select holder from platform.lease where until > now()", row -> row.getString("holder"))
        .stream()
        .findFirst();
  }

  /** The epoch of the lease. */
  public long epoch() {
    return number("select coalesce(max(epoch), 0) from platform.lease");
  }

  /** How a publication has ended; empty while it runs. */
  public Optional<Ended> ended(long publication) {
    return list(
            "select id, state, coalesce(reason, '') as reason, coalesce(build, '') as build from platform.publication"
                + " where ended_at is not null and id = "
                + publication,
            row ->
                new Ended(
                    row.getLong("id"),
                    row.getString("state"),
                    row.getString("reason"),
                    row.getString("build")))
        .stream()
        .findFirst();
  }

  /** The state of every publication since that one. */
  public Map<Long, String> publicationsSince(long first) {
    var states = new TreeMap<Long, String>();
    list(
            "select id, state from platform.publication where id >= " + first,
            row -> Map.entry(row.getLong("id"), row.getString("state")))
        .forEach(each -> states.put(each.getKey(), each.getValue()));
    return states;
  }

  /** The steps of every publication since that one. */
  public List<History.Step> stepsSince(long first) {
    return list(
        "select sequence, publication, step, state, message from platform.publication_step where publication >= "
            + first,
        row ->
            new History.Step(
                row.getLong("sequence"),
                row.getLong("publication"),
                row.getString("step"),
                row.getString("state"),
                row.getString("message")));
  }

  /** The columns of the application's tables. */
  public Set<String> catalog() {
    return new TreeSet<>(
        list(
            "select table_name || '.' || column_name || ' ' || case data_type when 'character varying' then 'text' else data_type end"
                + " from information_schema.columns where table_schema = '"
                + DrillModel.SCHEMA
                + "'",
            row -> row.getString(1)));
  }

  /** How many prepared things are noted. */
  public int notes() {
    return (int) number("select count(*) from platform.prepared");
  }

  /** The build that the platform calls live; empty when there is none. */
  public String liveBuild() {
    return list(
            "select v.build from platform.application a join platform.version v on v.context = a.context"
                + " and v.number = a.version where a.state = 'live' and a.context = '"
                + DrillModel.NAME
                + "'",
            row -> row.getString("build"))
        .stream()
        .findFirst()
        .orElse("");
  }
}
