package dev.croft.cli.drill.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.drill.check.History.Step;
import dev.croft.cli.drill.check.Outcome.Builds;
import dev.croft.cli.drill.check.Outcome.Columns;
import dev.croft.cli.drill.check.VersionOracle.Era;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A checker that is fed a wrong history fails; fed a right one, it is silent. */
class CheckersTest {
  private static final Set<String> NAME = Set.of("thing.name text");
  private static final Set<String> MARKED = Set.of("thing.name text", "thing.mark_2 text");

  private static Heard answer(long began, String session, String version, int count) {
    return new Heard(
        began, began + 5, session, new Heard.Said(version, "front-end-1", count), null);
  }

  private static Heard failure(long began, String session) {
    return new Heard(began, began + 5, session, null, "connection reset");
  }

  @Test
  void eitherVersionMayAnswerWhileOneIsSwitched() {
    var heard =
        List.of(
            answer(10, null, "1", 0),
            answer(55, null, "2", 0),
            answer(56, null, "1", 0),
            answer(200, null, "2", 0));
    assertThat(VersionOracle.broken(heard, List.of(new Era("1", 0, 50), new Era("2", 100, 900))))
        .isEmpty();
  }

  @Test
  void anOldVersionThatAnswersAfterThePublicationShouldBeFound() {
    var heard = List.of(answer(110, null, "2", 0), answer(120, null, "1", 0));
    assertThat(VersionOracle.broken(heard, List.of(new Era("2", 100, 900))))
        .singleElement()
        .asString()
        .contains("1 answers of 1 on front-end-1 while only 2 was live");
  }

  @Test
  void aVersionThatAnswersBeforeItIsPublishedShouldBeFound() {
    assertThat(
            VersionOracle.broken(List.of(answer(10, null, "2", 0)), List.of(new Era("1", 0, 50))))
        .hasSize(1);
  }

  @Test
  void sessionsThatCountOnShouldBeWell() {
    var heard =
        List.of(
            answer(1, "a", "1", 1),
            answer(20, "b", "1", 1),
            answer(30, "a", "2", 2),
            failure(40, "a"),
            answer(50, "a", "2", 4),
            failure(60, "a"),
            answer(70, "a", "2", 5));
    assertThat(SessionCounters.broken(heard)).isEmpty();
  }

  @Test
  void aLostIncrementShouldBeFound() {
    assertThat(
            SessionCounters.broken(
                List.of(answer(1, "a", "1", 1), answer(10, "a", "1", 2), answer(20, "a", "1", 2))))
        .singleElement()
        .asString()
        .contains("session a counted 2 on front-end-1 after 2");
  }

  @Test
  void aSessionThatBeginsAnewShouldBeFound() {
    assertThat(
            SessionCounters.broken(
                List.of(
                    answer(1, "a", "1", 1),
                    answer(10, "a", "1", 2),
                    failure(15, "a"),
                    answer(20, "a", "1", 1))))
        .hasSize(1);
  }

  @Test
  void anIncrementTooManyShouldBeFound() {
    assertThat(SessionCounters.broken(List.of(answer(1, "a", "1", 1), answer(10, "a", "1", 3))))
        .hasSize(1);
  }

  private static Outcome outcome(
      String state, String now, Map<String, String> served, Set<String> after) {
    return new Outcome(state, new Builds("old", now), served, new Columns(NAME, after, MARKED), 0);
  }

  @Test
  void allNewAndAllOldShouldBeWell() {
    assertThat(outcome("live", "new", Map.of("a", "new", "b", "new"), MARKED).broken()).isEmpty();
    assertThat(outcome("refused", "old", Map.of("a", "old", "b", "old"), NAME).broken()).isEmpty();
    assertThat(outcome("undone", "old", Map.of("a", "old"), MARKED).broken())
        .as("the database fits both")
        .isEmpty();
  }

  @Test
  void halfOfItShouldBeFound() {
    assertThat(outcome("live", "new", Map.of("a", "new", "b", "old"), MARKED).broken())
        .singleElement()
        .asString()
        .contains("b serves old, and new is said to be live");
    assertThat(outcome("live", "new", Map.of("a", "new"), NAME).broken())
        .singleElement()
        .asString()
        .contains("lacks [thing.mark_2 text], which the live version needs");
    assertThat(outcome("live", "old", Map.of("a", "old"), MARKED).broken()).hasSize(1);
    assertThat(outcome("refused", "old", Map.of("a", "old"), MARKED).broken())
        .singleElement()
        .asString()
        .contains("it was refused, and the database has got [thing.mark_2 text]");
    assertThat(outcome("refused", "new", Map.of("a", "new"), NAME).broken()).hasSize(1);
    assertThat(outcome("undone", "old", Map.of("a", "old"), Set.of()).broken()).hasSize(1);
    assertThat(outcome("running", "old", Map.of("a", "old"), NAME).broken()).hasSize(1);
    assertThat(outcome("live", "new", Map.of("a", ""), MARKED).broken())
        .as("nobody answers there")
        .hasSize(1);
    assertThat(
            new Outcome(
                    "live",
                    new Builds("old", "new"),
                    Map.of(),
                    new Columns(NAME, MARKED, MARKED),
                    2)
                .broken())
        .singleElement()
        .asString()
        .contains("still noted");
  }

  private static final List<Step> TWO_PUBLICATIONS =
      List.of(
          new Step(1, 7, "checked", "done", ""),
          new Step(2, 7, "decided", "running", ""),
          new Step(3, 7, "decided", "done", "decision 4"),
          new Step(4, 8, "checked", "waiting", ""),
          new Step(5, 7, "end", "live", ""),
          new Step(6, 8, "end", "refused", "no"));

  @Test
  void aStoryThatCanBeShouldBeBelieved() {
    assertThat(History.broken(Map.of(7L, "live", 8L, "refused"), TWO_PUBLICATIONS)).isEmpty();
  }

  @Test
  void aStoryThatCannotBeShouldNotBeBelieved() {
    assertThat(History.broken(Map.of(7L, "undone", 8L, "refused"), TWO_PUBLICATIONS))
        .as("told otherwise")
        .hasSize(1);
    assertThat(History.broken(Map.of(9L, "refused"), TWO_PUBLICATIONS))
        .as("never ended")
        .hasSize(1);
    var twice = new ArrayList<>(TWO_PUBLICATIONS);
    twice.add(new Step(7, 7, "end", "live", ""));
    assertThat(History.broken(Map.of(7L, "live"), twice)).as("ended twice").hasSize(1);
    var goesOn = new ArrayList<>(TWO_PUBLICATIONS);
    goesOn.add(new Step(7, 7, "switched", "done", ""));
    assertThat(History.broken(Map.of(7L, "live"), goesOn)).as("went on after its end").hasSize(1);
    var decidedTwice = new ArrayList<>(TWO_PUBLICATIONS.subList(0, 4));
    decidedTwice.add(new Step(5, 7, "decided", "done", "decision 5"));
    decidedTwice.add(new Step(6, 7, "end", "live", ""));
    assertThat(History.broken(Map.of(7L, "live"), decidedTwice)).as("two controllers").hasSize(1);
    var back = new ArrayList<>(TWO_PUBLICATIONS);
    back.add(new Step(8, 9, "decided", "done", "decision 3"));
    assertThat(History.broken(Map.of(), back)).as("an older decision after a newer one").hasSize(1);
    assertThat(History.broken(Map.of(8L, "live"), List.of(new Step(1, 8, "end", "live", ""))))
        .as("live, never decided")
        .hasSize(1);
  }
}
