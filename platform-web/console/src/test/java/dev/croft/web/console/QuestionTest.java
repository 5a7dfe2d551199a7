package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final List<Version> VERSIONS = List.of(version(3), version(2));

  private static Version version(int number) {
    return new Version(number, "b", "model", "ada", "note " + number, Instant.EPOCH);
  }

  private static Application application(String state) {
    return new Application("Shop", "The shop", "model", 3, "b", state, "http://x/shop/", "north");
  }

  private static Optional<Question> ask(String what, String state, Integer version) {
    return Question.of(what, application(state), VERSIONS, version);
  }

  @Test
  void bringingBackShouldNameBothVersionsAndWhere() {
    Question question = ask("bring-back", "live", 2).orElseThrow();
    assertThat(question.title()).isEqualTo("Bring back version 2 of Shop?");
    assertThat(question.consequences().getFirst())
        .contains("Version 2", "note 2", "version 3", "zone north");
    assertThat(question.dangerous()).isFalse();
  }

  @Test
  void onlyWhatAppliesShouldBeAsked() {
    assertThat(ask("enable", "live", null)).isEmpty();
    assertThat(ask("disable", "disabled", null)).isEmpty();
    assertThat(ask("disable", "failed", null)).isPresent();
    assertThat(ask("bring-back", "live", 3)).as("it is live").isEmpty();
    assertThat(ask("bring-back", "live", 9)).as("there is none").isEmpty();
    assertThat(ask("bring-back", "live", null)).isEmpty();
    assertThat(ask("drop everything", "live", null)).isEmpty();
  }

  @Test
  void removingShouldSayWhatHappensToTheData() {
    Question question = ask("remove", "live", null).orElseThrow();
    assertThat(question.dangerous()).isTrue();
    assertThat(question.consequences()).anyMatch(sentence -> sentence.contains("data stay"));
  }
}
