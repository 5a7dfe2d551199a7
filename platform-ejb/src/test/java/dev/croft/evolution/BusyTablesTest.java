package dev.croft.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.evolution.jdbc.DatabaseFollows;
import dev.croft.evolution.jdbc.TablesBusy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long transaction on the table: who changes it gives way, and says so in the end. */
class BusyTablesTest {
  private static final DatabaseShape BEFORE =
      EvolvedDatabase.shape("entity Product {\n name Text(20)\n stock Integer\n}");
  private static final DatabaseShape WIDER =
      EvolvedDatabase.shape("entity Product {\n name Text(50)\n stock Integer\n}");
  private static final DatabaseShape MORE =
      EvolvedDatabase.shape("entity Product {\n name Text(20)\n stock Integer\n note Text?\n}");

  private EvolvedDatabase database;
  private Connection reader;

  @BeforeEach
  void start() throws Exception {
    database = new EvolvedDatabase();
    database.follow(BEFORE, null);
    database.nextPublication();
    reader = database.owner().getConnection();
    reader.setAutoCommit(false);
    reader.createStatement().execute("select * from app_shop.product");
  }

  @AfterEach
  void stop() throws Exception {
    reader.close();
    database.close();
  }

  @Test
  void aPreparationShouldBeRefusedAndLeaveNothing() throws SQLException {
    var catalog = database.catalog();
    var hurried = new DatabaseFollows(database.owner(), Duration.ofMillis(700));
    assertThatThrownBy(() -> hurried.prepare(MORE, BEFORE, "1", EvolvedDatabase.OPEN))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining("in use by a long transaction");
    assertThat(database.catalog()).isEqualTo(catalog);
  }

  @Test
  void aDecisionShouldGiveWayWithinAMoment() throws SQLException {
    var began = System.nanoTime();
    assertThatThrownBy(
            () ->
                EvolvedDatabase.decide(
                    database.owner(), database.following(database.owner()), WIDER, BEFORE))
        .isInstanceOf(TablesBusy.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

    reader.rollback();
    EvolvedDatabase.decide(database.owner(), database.following(database.owner()), WIDER, BEFORE);
    assertThat(database.catalog()).anyMatch(line -> line.contains("character varying(50)"));
  }

  @Test
  void whoIsGoneShouldNotHoldUpTheNext() throws Exception {
    reader.rollback();
    try (var dead = database.owner().getConnection()) {
      dead.createStatement()
          .execute("select pg_advisory_lock(hashtextextended('croft evolution of app_shop', 0))");
      database.following(database.owner()).prepare(MORE, BEFORE, "1", EvolvedDatabase.OPEN);
    }
    assertThat(database.catalog()).anyMatch(line -> line.contains("product.note"));
  }
}
