package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Step;
import dev.croft.web.console.Progress.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant NOW = Instant.parse("2026-11-21T11:04:33Z");
  private final List<Step> steps = new ArrayList<>();

  private void step(String step, String frontEnd, String state, String message) {
    steps.add(
        new Step(steps.size() + 1L, "7", "Shop", 2, "b", step, frontEnd, state, message, NOW));
  }

  private Progress of(String kind, boolean ended) {
    Publication publication =
        new Publication(
            "7",
            "Shop",
            2,
            "b",
            kind,
            "running",
            "",
            "",
            List.of(),
            NOW,
            ended ? NOW : null,
            "",
            "");
    return Progress.of(publication, steps);
  }

  private static List<String> said(Progress progress) {
    return progress.stages().stream().map(stage -> stage.name() + " " + stage.state()).toList();
  }

  @Test
  void aRunningPublicationShouldShowWhatIsAhead() {
    step("received", null, "done", "");
    step("checked", null, "running", "");
    assertThat(said(of("model", false)))
        .containsExactly(
            "received done",
            "checked running",
            "compiled ahead",
            "staged ahead",
            "prepared ahead",
            "decided ahead",
            "switched ahead");
    assertThat(said(of("archive", false))).doesNotContain("compiled ahead", "prepared ahead");
    assertThat(said(of("disable", false))).doesNotContain("staged ahead");
  }

  @Test
  void whatNeverCameShouldNotBeShownAfterTheEnd() {
    step("received", null, "done", "");
    step("checked", null, "running", "");
    assertThat(said(of("model", true)))
        .as("what ran at the end is what it ended by")
        .containsExactly("received done", "checked failed");
  }

  @Test
  void whatAnotherControllerTookOverShouldNotLookFailed() {
    step("received", null, "done", "");
    step("decided", null, "done", "decision 7");
    step("decided", null, "resumed", "a new controller goes on");
    step("switched", "front-end-1", "done", "");
    assertThat(said(of("disable", true))).contains("decided done").doesNotContain("decided failed");
  }

  @Test
  void aStageShouldRunUntilTheLastFrontEndIsDone() {
    step("staged", "front-end-1", "running", "");
    step("staged", "front-end-2", "running", "");
    step("staged", "front-end-1", "done", "");
    assertThat(state("staged")).isEqualTo("running");
    step("staged", "front-end-2", "done", "");
    assertThat(state("staged")).isEqualTo("done");
  }

  @Test
  void oneFrontEndThatFailedShouldFailTheStageAndBeNamed() {
    step("switched", "front-end-1", "running", "");
    step("switched", "front-end-2", "failed", "the probe answers 500");
    step("switched", "front-end-1", "done", "");
    step("undo", null, "running", "front-end-2: the probe answers 500");
    step("undo", "front-end-1", "done", "");
    step("undo", "front-end-2", "done", "");
    Progress progress = of("archive", true);
    assertThat(said(progress)).containsExactly("switched failed", "undo done");
    assertThat(progress.frontEnds())
        .extracting(
            Progress.OnAFrontEnd::name,
            Progress.OnAFrontEnd::switched,
            Progress.OnAFrontEnd::undone,
            Progress.OnAFrontEnd::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("front-end-1", "done", "done", ""),
            org.assertj.core.groups.Tuple.tuple(
                "front-end-2", "failed", "done", "the probe answers 500"));
  }

  private String state(String name) {
    return of("archive", false).stages().stream()
        .filter(stage -> stage.name().equals(name))
        .map(Stage::state)
        .findFirst()
        .orElseThrow();
  }
}
