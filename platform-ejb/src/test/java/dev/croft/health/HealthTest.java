package dev.croft.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final List<Difference> differences = new ArrayList<>();
  private RuntimeException absent;
  private final Health health = new Health(this::ask, this::differences);

  @Test
  void allShouldBeWellWhileBothAgreeAndTheDatabaseAnswers() {
    assertThat(health.database()).isEmpty();
    assertThat(health.applications()).isEmpty();
    assertThat(health.started()).isEmpty();
  }

  @Test
  void aDifferenceShouldNameTheApplication() {
    differences.add(new Difference("Orders", "version 2", "version 1"));

    assertThat(health.applications()).containsEntry("Orders", "wanted version 2, actual version 1");
  }

  @Test
  void anAbsentDatabaseShouldBeSaidInOneLine() {
    absent = new IllegalStateException("Connection refused\nand more");

    assertThat(health.database())
        .containsEntry("platform database", "does not answer: Connection refused");
    assertThat(health.applications()).isEqualTo(health.database());
  }

  @Test
  void startedShouldStayOnceEverythingRan() {
    differences.add(new Difference("Orders", "version 1", "nothing"));
    assertThat(health.started()).containsKey("Orders");

    differences.clear();
    assertThat(health.started()).isEmpty();

    differences.add(new Difference("Orders", "version 2", "version 1"));
    assertThat(health.started()).isEmpty();
    assertThat(health.applications()).containsKey("Orders");
  }

  private void ask() {
    if (absent != null) {
      throw absent;
    }
  }

  private List<Difference> differences() {
    ask();
    return differences;
  }
}
