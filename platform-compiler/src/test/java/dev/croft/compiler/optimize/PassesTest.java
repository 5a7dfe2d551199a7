package dev.croft.compiler.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each optimisation changes, and what it leaves alone. */
class PassesTest {
  private static final Application SHOP = ShopModel.application();

  private static Optimized shop(String... passes) {
    return Optimizer.optimize(SHOP, ShopModel.named(passes));
  }

  private static Action action(Optimized optimized, String name) {
    return optimized.application().action(name).orElseThrow();
  }

  private static List<String> said(Optimized optimized) {
    return optimized.done().stream().map(Optimization::sentence).toList();
  }

  /** The shop with one more action. */
  private static Optimized with(String pass, String action) {
    String text =
        """
        application Desk
        error Wrong
        entity Person {
          name Text(20)
          age Integer = 1
          low Integer = 0
          high Integer = 9
          check low < high else "In order"
          friend Person? as friends
        }
        rest of all for users
        query All { from p in Person; select p.name, double: p.age * 2 }
        query one Oldest { from p in Person; select age: max(p.age) }
        """;
    return Optimizer.optimize(
        Compiler.check(Models.of(text + action)).application().orElseThrow(),
        ShopModel.named(pass));
  }

  private static void staysAsItIs(String pass, String action) {
    Optimized after = with(pass, action);
    assertThat(after.done()).isEmpty();
    assertThat(after.application()).isEqualTo(with("none", action).application());
  }

  @Test
  void aResultThatNobodyReadsShouldGoWithItsQuery() {
    assertThat(action(shop("unread-result"), "Greet").body()).hasSize(1);
    assertThat(said(shop("unread-result")))
        .containsExactly("nobody reads `debts`: nothing is read for it");
  }

  @Test
  void aQueryThatMightFailShouldRunThoughNobodyReadsItsResult() {
    staysAsItIs("unread-result", "action A for users { let all = All() }");
  }

  @Test
  void aConstantConditionShouldLeaveOneBranch() {
    assertThat(action(shop("constant"), "Report").body())
        .hasSize(2)
        .noneMatch(Statement.If.class::isInstance);
  }

  @Test
  void whatOverflowsShouldNotBeComputedBeforehand() {
    staysAsItIs(
        "constant", "action A returns Integer for users { return 2000000000 + 2000000000 }");
  }

  @Test
  void aRepeatedQuestionShouldBecomeAVariable() {
    Action owes = action(shop("merged-read"), "Owes");
    assertThat(Walk.expressions(owes).filter(Expression.RunQuery.class::isInstance)).hasSize(1);
    assertThat(owes.body().getFirst()).isInstanceOf(Statement.Let.class);
  }

  @Test
  void aQuestionShouldBeAskedAgainAfterAWrite() {
    staysAsItIs(
        "merged-read",
        """
        action A(person Person) returns Text for users {
          let before = Oldest().age
          update person(age: 7)
          return "{before} {Oldest().age}"
        }
        """);
  }

  @Test
  void updatesThatFollowEachOtherShouldBecomeOne() {
    assertThat(action(shop("merged-update"), "Visit").body()).hasSize(1);
  }

  @Test
  void updatesBetweenWhichARuleMightBreakShouldStayTwo() {
    staysAsItIs(
        "merged-update",
        """
        action A(person Person) for users {
          update person(low: 20)
          update person(high: 30)
        }
        """);
    staysAsItIs(
        "merged-update",
        """
        action A(person Person) for users {
          update person(low: 2)
          update person(age: person.low)
        }
        """);
  }

  @Test
  void aComparisonWithNothingShouldBecomeATest() {
    Action known = action(shop("existence"), "IsKnown");
    assertThat(Walk.expressions(known).filter(Expression.IsEmpty.class::isInstance)).hasSize(1);
    assertThat(
            said(
                with(
                    "existence",
                    "action A(p Person) returns Boolean { return count(p.friends) > 1 }")))
        .isEmpty();
  }

  @Test
  void aCountShouldBeLeftToTheDatabaseUnlessAQueryMightFail() {
    assertThat(said(shop("count"))).hasSize(3);
    staysAsItIs("count", "action A returns Long for users { return count(All()) }");
  }

  @Test
  void aQueryThatNothingUsesShouldBeLeftOut() {
    assertThat(shop("unused-query").application().query("Forgotten")).isEmpty();
    assertThat(shop("unused-query").application().queries())
        .extracting(Query::name)
        .containsExactly("Debt", "Lines", "Newest", "Totals");
  }

  @Test
  void onlyWhatIsReadShouldBeSelected() {
    Query newest = shop("unread-selection").application().query("Newest").orElseThrow();
    assertThat(newest.select()).extracting(Query.Selected::name).containsExactly("number");
    assertThat(newest.sort()).isEqualTo(SHOP.query("Newest").orElseThrow().sort());
  }

  @Test
  void aSelectionThatMightFailShouldStay() {
    Query all =
        with("unread-selection", "action A { for each in All() { log each.name } }")
            .application()
            .query("All")
            .orElseThrow();
    assertThat(all.select()).hasSize(2);
  }

  @Test
  void aLoopThatEndsAtOnceShouldTakeOneRow() {
    assertThat(said(shop("first-row")))
        .containsExactly("the loop ends in its first turn: the database gives one row");
    staysAsItIs(
        "first-row",
        """
        action A returns Text? for users {
          for each in All() { if each.name = "x" { return each.name } }
          return empty
        }
        """);
  }

  @Test
  void createsOfALoopShouldBeWrittenTogetherWhereNobodySeesThem() {
    assertThat(said(shop("batched-create")))
        .containsExactly("every new Line is written with one statement");
    Stream.of(
            "create Person(name: name, age: coalesce(Oldest().age, 1))",
            "create Person(name: name); log name",
            "let made = create Person(name: name)",
            "create Person(name: name); create Person(name: name)")
        .forEach(
            body ->
                assertThat(
                        said(
                            with(
                                "batched-create",
                                "action A(names list of Text) { for name in names { "
                                    + body
                                    + " } }")))
                    .as(body)
                    .isEmpty());
  }

  @Test
  void whatEveryTurnAsksForShouldBeReadAhead() {
    assertThat(said(shop("read-ahead")))
        .contains(
            "what `wish.product` leads to is read for all turns with one statement",
            "what `row.order` leads to is read for all turns with one statement",
            "what `row.order.customer` leads to is read for all turns with one statement");
    staysAsItIs(
        "read-ahead",
        """
        action A(people list of Person) for users {
          for each in people { if each.friend is not empty { delete each } }
        }
        """);
  }

  @Test
  void aQuestionOfTwoPartsShouldBeShared() {
    assertThat(shop("shared-query").plan().shares("Totals")).isTrue();
    assertThat(shop("shared-query").plan().shares("Debt")).isFalse();
  }

  @Test
  void recordsShouldBeKeptUnlessTheyHaveLinksOrBytes() {
    assertThat(said(shop("kept-record"))).hasSize(4);
    assertThat(
            said(
                with(
                    "kept-record",
                    "entity Album { pages many Person }\nentity Page { scan Image? }")))
        .hasSize(1);
  }

  @Test
  void attributesThatLogicReadsSomewhereShouldStay() {
    assertThat(said(shop("unread-column")))
        .contains(
            "logic never reads note, visits of Customer: left out where it asks for a record");
  }

  @Test
  void everythingTogetherShouldHoldAndBeToldInTheOrderOfTheModel() {
    Optimized all = Optimizer.optimize(SHOP);
    assertThat(all.done()).isSorted();
    assertThat(all.done().stream().map(Optimization::pass).distinct())
        .hasSize(Optimizer.all().size());
  }
}
