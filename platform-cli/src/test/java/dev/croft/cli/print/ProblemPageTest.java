package dev.croft.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemPageTest {
  private static final ShownProblem PROBLEM =
      new ShownProblem(
          "CROFT-E7", "ERROR", new ShownProblem.Place("a.croft", 2, 3, 7), "no such type", "");

  @Test
  void theCaretShouldStandBelowTheTextAlsoBehindTabs() {
    ProblemPage page = new ProblemPage(file -> Optional.of("one\n\t\ttext\n"), false);
    assertThat(page.lines(PROBLEM))
        .containsExactly("a.croft:2:3 error CROFT-E7 no such type", "    \t\ttext", "    \t\t^~~~");
  }

  @Test
  void coloursShouldBeThereOnlyWhenWelcome() {
    ProblemPage page = new ProblemPage(file -> Optional.empty(), true);
    assertThat(page.lines(PROBLEM).getFirst()).contains("\u001b[1;31merror\u001b[0m");
  }

  @Test
  void aPositionBeyondTheSourceShouldStillBeShown() {
    ProblemPage page = new ProblemPage(file -> Optional.of("x\ny"), false);
    assertThat(page.lines(PROBLEM)).endsWith("    y", "     ^");
  }

  @Test
  void theSummaryShouldCount() {
    ShownProblem warning =
        new ShownProblem("W", "warning", ShownProblem.Place.NONE, "careful", "look");
    assertThat(ProblemPage.summary(List.of(PROBLEM, PROBLEM, warning)))
        .isEqualTo("2 errors, 1 warning");
    assertThat(ProblemPage.summary(List.of())).isEqualTo("no problems");
  }
}
