package dev.croft.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.compiler.bundle.DatabaseShape;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database follows the model without losing a row, whatever changes and whoever is killed. */
class EvolutionTest {
  private static final Map<DatabaseShape, SortedSet<String>> MADE_ANEW = new HashMap<>();
  private static final boolean LONG = "all".equals(System.getProperty("croft.long"));
  private static EvolvedDatabase database;

  @BeforeAll
  static void start() throws Exception {
    database = new EvolvedDatabase();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    database.clear();
  }

  static Stream<Kind> kinds() {
    return Stream.of(KindsOfEntities.all(), KindsOfAttributes.all(), KindsOfRules.all())
        .flatMap(List::stream);
  }

  private static DatabaseShape shape(String model) {
    return model.isEmpty() ? null : EvolvedDatabase.shape(model);
  }

  /** The database of the version before, with these rows. */
  private static DatabaseShape before(Kind kind, List<String> rows, String... later)
      throws SQLException {
    database.clear();
    var before = shape(kind.before);
    var first = kind.earlier.isEmpty() ? before : shape(kind.earlier);
    if (first != null) {
      database.follow(first, null);
      for (var statement : rows) {
        database.execute(statement);
      }
      if (!first.equals(before)) {
        database.nextPublication();
        database.follow(before, first);
      }
      for (var statement : later) {
        database.execute(statement);
      }
    }
    database.nextPublication();
    return before;
  }

  private static String records(DatabaseShape shapeOrNull) throws SQLException {
    return shapeOrNull == null ? "{}" : database.records(shapeOrNull);
  }

  /** What a database would be that this version is the first one of. */
  private static SortedSet<String> madeAnew(DatabaseShape shape) throws SQLException {
    var known = MADE_ANEW.get(shape);
    if (known == null) {
      database.clear();
      database.follow(shape, null);
      known = database.catalog();
      MADE_ANEW.put(shape, known);
    }
    return known;
  }

  private static void goes(Kind kind, List<String> rows) throws SQLException {
    var after = shape(kind.after);
    var anew = madeAnew(after);
    var before = before(kind, rows);
    var records = records(before);

    database.follow(after, before);

    assertThat(database.catalog()).containsAll(anew);
    assertThat(database.whatIsLeft(after)).isEmpty();
    if (before != null) {
      assertThat(database.hasStill(records, before)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void emptyTablesShouldFollow(Kind kind) throws SQLException {
    if (kind.never.isEmpty()) {
      goes(kind, List.of());
    } else {
      isRefused(kind, List.of(), kind.never);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tablesWithRowsShouldFollow(Kind kind) throws SQLException {
    if (!kind.never.isEmpty()) {
      isRefused(kind, kind.rows, kind.never);
      return;
    }
    goes(kind, kind.rows);
    for (var statement : kind.works) {
      database.execute(statement);
    }
    for (var statement : kind.fails) {
      assertThatThrownBy(() -> database.execute(statement))
          .as(statement)
          .isInstanceOf(SQLException.class);
    }
    for (var truth : kind.truths) {
      assertThat(database.is(truth)).as(truth).isTrue();
    }
  }

  /** Nothing can stand in the way of the others. */
  static Stream<Kind> kindsThatRowsCanStandInTheWayOf() {
    return kinds().filter(kind -> !kind.inTheWay.isEmpty());
  }

  static Stream<Kind> kindsThatAreDone() {
    return kinds().filter(kind -> kind.never.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("kindsThatRowsCanStandInTheWayOf")
  void rowsInTheWayShouldBeToldAndNothingChange(Kind kind) throws SQLException {
    isRefused(kind, kind.rows, kind.refusal, kind.inTheWay.toArray(String[]::new));
  }

  private static void isRefused(Kind kind, List<String> rows, String said, String... inTheWay)
      throws SQLException {
    var before = before(kind, rows, inTheWay);
    var catalog = database.catalog();
    var records = records(before);

    assertThatThrownBy(() -> database.follow(shape(kind.after), before))
        .isInstanceOf(EvolutionRefused.class)
        .hasMessageContaining(said);

    assertThat(database.catalog()).isEqualTo(catalog);
    assertThat(records(before)).isEqualTo(records);
  }

  /**
   * Killed at any statement: until the decision it can be taken back as if nothing had been, and
   * whoever comes next can always finish it.
   */
  @ParameterizedTest
  @MethodSource("kindsThatAreDone")
  void whoeverIsKilledNothingShouldBeHalf(Kind kind) throws SQLException {
    var after = shape(kind.after);
    var before = before(kind, kind.rows);
    var catalogBefore = database.catalog();
    var records = records(before);
    var living = MortalSource.after(Integer.MAX_VALUE, database.owner());
    database.follow(living.source(), after, before);
    var catalogAfter = database.catalog();
    var statements = Integer.MAX_VALUE - living.left();

    // One moment in every build, another one for each kind; all of them take their time.
    var first = LONG ? 0 : Math.floorMod(kind.name.hashCode(), statements);
    for (int moment = first; moment < (LONG ? statements : first + 1); moment++) {
      before(kind, kind.rows);
      killed(MortalSource.after(moment, database.owner()), after, before);
      if (moment % 2 == 0 && !database.isDecided()) {
        database.undo();
        assertThat(database.catalog()).as("taken back after %d", moment).isEqualTo(catalogBefore);
        assertThat(records(before)).isEqualTo(records);
      } else {
        database.follow(after, before);
        assertThat(database.catalog()).as("finished after %d", moment).isEqualTo(catalogAfter);
        assertThat(before == null || database.hasStill(records, before)).isTrue();
      }
    }
  }

  private static void killed(MortalSource mortal, DatabaseShape after, DatabaseShape before)
      throws SQLException {
    try {
      database.follow(mortal.source(), after, before);
    } catch (SQLException | EvolutionRefused death) {
      assertThat(mortal.isDead()).as(death.getMessage()).isTrue();
    }
    assertThat(mortal.isDead()).isTrue();
  }

  @Test
  void thereShouldBeAtLeastFortyKinds() {
    assertThat(kinds().map(kind -> kind.name).distinct().count()).isGreaterThanOrEqualTo(40);
    assertThat(kinds().filter(kind -> !kind.inTheWay.isEmpty()).count()).isGreaterThan(15);
  }
}
