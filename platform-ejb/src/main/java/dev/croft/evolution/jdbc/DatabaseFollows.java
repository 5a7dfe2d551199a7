package dev.croft.evolution.jdbc;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.Change;
import dev.croft.evolution.Evolution;
import dev.croft.evolution.EvolutionRefused;
import dev.croft.evolution.Foreseen;
import dev.croft.evolution.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes the tables of an application follow its model, on the connection of the schemas' owner:
 * {@link #prepare} before the decision, {@link #follow} in its transaction, {@link #tighten} when
 * the version is live. Each looks at what is there, so that one that was broken off is simply begun
 * again.
 */
public final class DatabaseFollows {
  private final DataSource owner;
  private final Duration patience;

  public DatabaseFollows(DataSource owner) {
    this(owner, Duration.ofMinutes(1));
  }

  /**
   * @param patience how long to try for tables that long transactions use
   */
  public DatabaseFollows(DataSource owner, Duration patience) {
    this.owner = owner;
    this.patience = patience;
  }

  /**
   * Looks for rows in the way and makes what can be made beside the work.
   *
   * @param publication for which it is done; what others have left is taken back first
   * @throws EvolutionRefused when the database cannot follow; nothing is left then
   */
  public void prepare(
      DatabaseShape shape, DatabaseShape previousOrNull, String publication, Fence fence) {
    try (var session = OwnerSession.open(owner, shape.schema(), patience, fence)) {
      var undoing = new Undoing(session, shape.schema());
      undoing.others(publication);
      var plan = plan(session.connection(), shape, previousOrNull);
      Obstacles.refuse(session.connection(), plan);
      try {
        new Preparing(session, shape.schema(), publication).all(plan);
      } catch (EvolutionRefused refused) {
        undoing.of(publication);
        throw refused;
      }
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  /** Takes back what was prepared for a publication that nobody decides any more. */
  public void unprepare(String publication, Fence fence) {
    try {
      for (var schema : preparedSchemas(publication)) {
        try (var session = OwnerSession.open(owner, schema, patience, fence)) {
          new Undoing(session, schema).of(publication);
        }
      }
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  private Set<String> preparedSchemas(String publication) throws SQLException {
    try (var connection = owner.getConnection()) {
      return Prepared.schemas(connection, publication);
    }
  }

  /**
   * Goes the way inside the transaction of the caller.
   *
   * @throws TablesBusy when a table does not become free at once; the transaction is lost then
   */
  public void follow(Connection connection, DatabaseShape shape, DatabaseShape previousOrNull) {
    try {
      var plan =
          plan(connection, shape, previousOrNull).stream()
              .filter(change -> change.part() == Part.DECIDE)
              .toList();
      new InDecision(connection, shape.schema()).run(plan);
      Prepared.keep(connection, shape.schema());
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  /**
   * Lets an older version work again, inside the transaction of the caller: rules that came after
   * it go.
   *
   * @throws TablesBusy as {@link #follow} does
   */
  public void goBack(Connection connection, DatabaseShape shape, DatabaseShape leaving) {
    try {
      var catalog = CatalogReader.read(connection, shape.schema(), Set.of());
      new InDecision(connection, shape.schema()).run(Evolution.planBack(shape, leaving, catalog));
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  /**
   * Gives the version that is live the rules and indexes that it lacks, and takes away what only
   * the one before needed.
   *
   * @return sentences about what cannot be done; it goes on without, and the next publication tries
   *     again
   */
  public List<String> tighten(DatabaseShape shape, DatabaseShape beforeOrNull, Fence fence) {
    try (var session = OwnerSession.open(owner, shape.schema(), patience, fence)) {
      var tightening = new Tightening(session);
      if (beforeOrNull != null) {
        var catalog = CatalogReader.read(session.connection(), shape.schema(), Set.of());
        tightening.all(Evolution.planLeaving(shape, beforeOrNull, catalog));
      }
      var catalog = CatalogReader.read(session.connection(), shape.schema(), Set.of());
      tightening.all(Evolution.planRest(shape, catalog));
      return tightening.late();
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  /**
   * What a publication would do now, and which rows would keep it from that.
   *
   * @throws EvolutionRefused when it would be refused whatever the rows are
   */
  public List<Foreseen> foresee(DatabaseShape shape, DatabaseShape previousOrNull) {
    try (var connection = owner.getConnection()) {
      var foreseen = new ArrayList<Foreseen>();
      for (var change : plan(connection, shape, previousOrNull)) {
        foreseen.add(Obstacles.foresee(connection, shape.schema(), change));
      }
      return foreseen;
    } catch (SQLException failure) {
      throw Trouble.refused(failure);
    }
  }

  private static List<Change> plan(
      Connection connection, DatabaseShape shape, DatabaseShape previousOrNull)
      throws SQLException {
    var fresh = Prepared.of(connection, shape.schema());
    return Evolution.plan(
        shape, previousOrNull, CatalogReader.read(connection, shape.schema(), fresh));
  }

  /** Removes the schema with everything in it. */
  public void drop(Connection connection, DatabaseShape shape) throws SQLException {
    InDecision.execute(connection, "SET LOCAL lock_timeout = '5s'");
    InDecision.execute(
        connection, "DROP SCHEMA IF EXISTS " + Evolution.quoted(shape.schema()) + " CASCADE");
  }
}
