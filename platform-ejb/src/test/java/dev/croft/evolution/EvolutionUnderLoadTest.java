package dev.croft.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody waits for a table that changes. With {@code -Dcroft.long=all} it has a million rows, and
 * no request may take a second; otherwise 20,000, and none may wait a second for a lock, however
 * busy the machine is.
 */
class EvolutionUnderLoadTest {
  private static final System.Logger LOG = System.getLogger(EvolutionUnderLoadTest.class.getName());
  private static final boolean LONG = "all".equals(System.getProperty("croft.long"));
  private static final int ROWS = LONG ? 1_000_000 : 20_000;
  private static final String BEFORE =
      "entity Product {\n name Text(40)\n code Long\n stock Integer?\n}";

  private EvolvedDatabase database;

  @BeforeEach
  void start() throws Exception {
    database = new EvolvedDatabase(LONG);
    database.follow(EvolvedDatabase.shape(BEFORE), null);
    database.nextPublication();
    database.execute(
        "insert into product (name, code, stock) select 'product ' || i, i, i % 100 from generate_series(1, "
            + ROWS
            + ") i");
    database.execute("analyze product");
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  private Load load() {
    var load = new Load(database.owner());
    for (int i = 0; i < 3; i++) {
      load.with(40, random -> "select * from product where id = " + (1 + random % ROWS));
    }
    load.with(20, random -> "select * from product order by id desc limit 20");
    load.with(40, random -> "update product set stock = 7 where id = " + (1 + random % ROWS));
    load.with(
        20, random -> "insert into product (name, code) values ('new', " + (ROWS + random) + ")");
    // Locks are held for a while, too.
    return load.with(
        4,
        random ->
            "begin; update product set stock = 8 where id = "
                + (1 + random % ROWS)
                + "; select pg_sleep(0.1); commit");
  }

  private void changes(String after) throws Exception {
    var load = load();
    var began = System.nanoTime();
    try (load) {
      database.follow(EvolvedDatabase.shape(after), EvolvedDatabase.shape(BEFORE));
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0} rows changed in {1} ms under {2} requests: the longest took {3} ms, all but 0.1 % at most {4} ms",
        ROWS,
        (System.nanoTime() - began) / 1_000_000,
        load.requests(),
        load.longestMillis(),
        load.mostMillis());
    assertThat(load.failures()).isEmpty();
    if (LONG) {
      assertThat(load.longestMillis()).isLessThan(1000);
    }
  }

  @Test
  void aColumnAnIndexAndAUniqueShouldKeepNobodyWaiting() throws Exception {
    changes(
        "entity Product {\n name Text(40)\n code Long unique\n stock Integer?\n note Text(20) = \"none\"\n index name\n}");
    assertThat(database.is("select count(*) = count(*) filter (where note = 'none') from product"))
        .isTrue();
  }

  @Test
  void rulesAndNumbersShouldKeepNobodyWaiting() throws Exception {
    changes(
        "entity Shop { name Text(9) }\nentity Product {\n name Text(80) at least 2\n code Long from 1\n stock Integer? to 1000000\n number Long = nextNumber() unique\n shop Shop? as products\n}");
    assertThat(database.is("select count(distinct number) = count(*) from product")).isTrue();
    assertThat(database.catalog()).noneMatch(line -> line.contains("not proven"));
  }
}
