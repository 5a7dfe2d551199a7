package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.application.Leftovers;
import dev.croft.application.Leftovers.Wish;
import dev.croft.application.LeftoversRefused;
import dev.croft.application.jdbc.JdbcLeftovers;
import dev.croft.deployment.Publications.Publication;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables follow publications: whoever dies, and whatever is refused. */
class TablesFollowTest {
  private static final String FIRST =
      "application Desk\nentity Customer {\n  name Text(20)\n  fax Text(20)?\n}\n";
  private static final String SECOND =
      """
      application Desk
      entity Customer {
        name Text(40) unique at least 2
        city Text(20) = "Rome"
        index city
      }
      """;
  private static final List<String> RULES =
      List.of("customer_city_idx", "customer_name_at_least_check", "customer_name_key");

  private static String published;

  @TempDir private Path folder;
  private TestFarm farm;
  private Leftovers leftovers;

  @BeforeAll
  static void publishOnce(@TempDir Path folder) {
    published = TestDatabases.fresh();
    try (TestFarm first = new TestFarm(1, folder, published)) {
      String id = first.submitModel(FIRST);
      first.control();
      assertThat(first.publication(id).state()).isEqualTo("live");
      first
          .sql()
          .change("insert into app_desk.customer (name, fax) values ('ada', '1'), ('bob', null)");
    }
  }

  @BeforeEach
  void start() {
    farm = new TestFarm(1, folder, TestDatabases.copyOf(published));
    leftovers = new JdbcLeftovers(farm.sql());
  }

  @AfterEach
  void stop() {
    farm.close();
  }

  private Publication publish(String model) {
    String id = farm.submitModel(model);
    farm.control();
    return farm.publication(id);
  }

  private List<String> rulesAndIndexes() {
    return farm.sql()
        .list(
            """
            select conname as name from pg_constraint where connamespace = 'app_desk'::regnamespace and contype in ('u', 'c') and convalidated
            union select indexname from pg_indexes where schemaname = 'app_desk' and indexname like 'customer%' and indexname not like '%pkey'
            order by 1
            """,
            row -> row.getString(1));
  }

  private long number(String question) {
    return farm.sql().first(question, row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void aVersionShouldHaveItsRulesWhenItIsLive() {
    Publication live = publish(SECOND);

    assertThat(live.state()).isEqualTo("live");
    assertThat(live.message()).isNull();
    assertThat(rulesAndIndexes()).isEqualTo(RULES);
    assertThat(number("select count(*) from app_desk.customer where city = 'Rome'")).isEqualTo(2);
    assertThat(
            farm.publications.stepsAfter(live.id(), 0).stream()
                .map(Publications.Step::step)
                .distinct()
                .collect(Collectors.joining(" ")))
        .containsSubsequence("staged", "prepared", "decided", "switched", "tightened", "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"checked", "staged", "prepared", "decided", "switched", "tightened", "end"})
  void aControllerThatDiesShouldLeaveNothingHalf(String step) {
    String id = farm.submitModel(SECOND);
    farm.controlUntil(step);

    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(rulesAndIndexes()).isEqualTo(RULES);
    assertThat(number("select count(*) from platform.prepared")).isZero();
    assertThat(number("select count(fax) from app_desk.customer")).isEqualTo(1);
  }

  @Test
  void rowsInTheWayShouldRefuseItBeforeAnythingChanges() {
    farm.sql().change("insert into app_desk.customer (name) values ('ada'), ('x')");

    Publication refused = publish(SECOND);

    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.message())
        .contains("2 rows share values of name, which shall be unique (id 1, 3)")
        .contains("1 rows break the rule")
        .contains("(id 4)");
    assertThat(rulesAndIndexes()).isEmpty();
    assertThat(
            number(
                "select count(*) from information_schema.columns where table_schema = 'app_desk' and column_name = 'city'"))
        .isZero();
    assertThat(number("select count(*) from platform.prepared")).isZero();
  }

  @Test
  void aRuleThatIsBrokenMeanwhileShouldBeToldAndComeWithTheNextPublication() {
    String id = farm.submitModel(SECOND);
    farm.controlUntil("switched");
    farm.sql().change("insert into app_desk.customer (name) values ('x')");
    farm.control();

    assertThat(farm.publication(id).state()).isEqualTo("live");
    assertThat(farm.publication(id).message()).contains("1 rows break the rule").contains("(id 3)");

    farm.sql().change("update app_desk.customer set name = 'xy' where id = 3");
    assertThat(publish(SECOND + "role Clerk\n").message()).isNull();
    assertThat(rulesAndIndexes()).isEqualTo(RULES);
  }

  @Test
  void aRollbackShouldBringItsOwnRulesBack() {
    publish(SECOND);
    farm.applications.rollback("desk", Optional.of(1), "", "admin");
    farm.control();
    assertThat(rulesAndIndexes()).isEmpty();

    farm.applications.rollback("desk", Optional.of(2), "", "admin");
    farm.control();
    assertThat(rulesAndIndexes()).isEqualTo(RULES);
  }

  @Test
  void whatNoVersionKnowsShouldBeDroppedOnlyOnRequest() {
    publish(SECOND);
    assertThat(leftovers.of("Desk").orElseThrow().things())
        .singleElement()
        .satisfies(
            fax -> {
              assertThat(fax.name()).isEqualTo("customer.fax");
              assertThat(fax.kind()).isEqualTo("column");
              assertThat(fax.rows()).isEqualTo(1);
              assertThat(fax.bytes()).isPositive();
              assertThat(fax.neededBy()).containsExactly(1);
            });

    Wish wish = new Wish(List.of("customer.fax"), false);
    assertThatThrownBy(() -> leftovers.drop("desk", wish, "ada"))
        .isInstanceOf(LeftoversRefused.class)
        .hasMessageContaining("A rollback may bring back version 1");
    assertThatThrownBy(
            () -> leftovers.drop("desk", new Wish(List.of("customer.name"), true), "ada"))
        .isInstanceOf(LeftoversRefused.class)
        .hasMessageContaining("The live version needs customer.name");

    assertThat(leftovers.drop("desk", new Wish(List.of("customer.fax"), true), "ada").dropped())
        .singleElement()
        .satisfies(
            dropped -> {
              assertThat(dropped.user()).isEqualTo("ada");
              assertThat(dropped.rows()).isEqualTo(1);
              assertThat(dropped.retired()).isEqualTo("1");
            });
    assertThat(leftovers.of("desk").orElseThrow().things()).isEmpty();
    assertThat(number("select count(*) from app_desk.customer")).isEqualTo(2);
    String back = farm.applications.rollback("desk", Optional.of(1), "", "admin");
    farm.control();
    assertThat(farm.publication(back).message()).contains("no such version");
  }

  @Test
  void anEntityThatLeftShouldBeListedWithItsRows() {
    publish("application Desk\nentity Other { name Text(9) }\n");
    assertThat(leftovers.of("desk").orElseThrow().things())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).isEqualTo("customer");
              assertThat(table.rows()).isEqualTo(2);
            });
    leftovers.drop("desk", new Wish(List.of("customer"), true), "ada");
    assertThat(
            number(
                "select count(*) from pg_tables where schemaname = 'app_desk' and tablename = 'customer'"))
        .isZero();
  }

  @Test
  void nothingShouldBeDroppedUnderAPublication() {
    publish(SECOND);
    farm.submitModel(FIRST);
    assertThatThrownBy(() -> leftovers.drop("desk", new Wish(List.of("customer.fax"), true), "ada"))
        .isInstanceOf(LeftoversRefused.class)
        .hasMessageContaining("is under way");
  }
}
