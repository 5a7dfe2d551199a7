package dev.croft.web.console;

import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a publication is: its stages in the order they come, and each front end's part.
 *
 * @param stages of the platform as a whole
 * @param frontEnds what each of them has done
 */
public record Progress(List<Stage> stages, List<OnAFrontEnd> frontEnds) {
  private static final List<String> OF_A_MODEL =
      List.of("received", "checked", "compiled", "staged", "prepared", "decided", "switched");
  private static final List<String> OF_AN_ARCHIVE =
      List.of("received", "checked", "staged", "decided", "switched");
  private static final List<String> WITHOUT_AN_ARCHIVE =
      List.of("received", "checked", "decided", "switched");

  private static final List<String> UNFINISHED = List.of("running", "resumed", "waiting");

  private static final Map<String, String> MEANINGS =
      Map.of(
          "received", "The order is stored",
          "checked", "The controller has read it",
          "compiled", "The model has become an archive",
          "staged", "Front ends have the archive on their disk",
          "prepared", "The database has what the new version needs",
          "decided", "From here on the new version is the wanted one",
          "switched", "Front ends have followed",
          "undo", "Everything goes back to what ran before");

  /**
   * A stage.
   *
   * @param meaning one sentence
   * @param state of the last step in it; {@code ahead} when it has not begun
   * @param note what the last step said, or empty
   * @param at when that was; null while it is ahead
   */
  public record Stage(String name, String meaning, String state, String note, Instant at) {}

  /**
   * A front end's part.
   *
   * @param staged, switched, undone states of its steps; null where it took no such step
   * @param note what it said last
   */
  public record OnAFrontEnd(
      String name, String staged, String switched, String undone, String note, Instant at) {}

  public Progress {
    stages = List.copyOf(stages);
    frontEnds = List.copyOf(frontEnds);
  }

  static Progress of(Publication publication, List<Step> steps) {
    Map<String, Step> last = new LinkedHashMap<>();
    steps.forEach(step -> last.put(step.step(), step));
    List<Stage> stages = new ArrayList<>();
    for (String name : expected(publication)) {
      if (last.containsKey(name) || publication.endedAt() == null) {
        stages.add(stage(name, steps, publication.endedAt() != null));
      }
    }
    if (last.containsKey("undo")) {
      stages.add(stage("undo", steps, publication.endedAt() != null));
    }
    return new Progress(stages, frontEnds(steps));
  }

  /**
   * How long a stage took.
   *
   * @param millis from the end of the stage before it
   */
  public record Length(String stage, long millis) {}

  /** Of every stage that has ended, in their order. */
  static List<Length> lengths(Publication publication, List<Step> steps) {
    List<Length> lengths = new ArrayList<>();
    Instant before = publication.startedAt();
    for (Stage stage : of(publication, steps).stages()) {
      if (stage.at() != null && !UNFINISHED.contains(stage.state())) {
        long millis = Math.max(0, Duration.between(before, stage.at()).toMillis());
        lengths.add(new Length(stage.name(), millis));
        before = stage.at().isAfter(before) ? stage.at() : before;
      }
    }
    return lengths;
  }

  private static List<String> expected(Publication publication) {
    return switch (publication.kind()) {
      case "model" -> OF_A_MODEL;
      case "disable", "remove" -> WITHOUT_AN_ARCHIVE;
      default -> OF_AN_ARCHIVE;
    };
  }

  private static Stage stage(String name, List<Step> steps, boolean ended) {
    List<Step> own = steps.stream().filter(step -> step.step().equals(name)).toList();
    if (own.isEmpty()) {
      return new Stage(name, MEANINGS.get(name), "ahead", "", null);
    }
    Step end = own.getLast();
    String state = state(own);
    return new Stage(
        name, MEANINGS.get(name), ended ? atTheEnd(state) : state, end.message(), end.at());
  }

  /**
   * What still ran when the publication ended is what it ended by; where another controller took
   * over, it went on.
   */
  private static String atTheEnd(String state) {
    return state.equals("resumed") ? "done" : UNFINISHED.contains(state) ? "failed" : state;
  }

  /** The worst that the newest step of any front end says; running while one still runs. */
  private static String state(List<Step> own) {
    Map<String, String> newest = new TreeMap<>();
    own.forEach(step -> newest.put(step.frontEnd() == null ? "" : step.frontEnd(), step.state()));
    if (newest.size() > 1) {
      newest.remove("");
    }
    for (String state : List.of("failed", "running", "resumed", "waiting", "late")) {
      if (newest.containsValue(state)) {
        return state;
      }
    }
    return "done";
  }

  private static List<OnAFrontEnd> frontEnds(List<Step> steps) {
    Map<String, OnAFrontEnd> parts = new TreeMap<>();
    for (Step step : steps) {
      if (step.frontEnd() != null) {
        parts.merge(
            step.frontEnd(),
            part(step),
            (before, now) ->
                new OnAFrontEnd(
                    now.name(),
                    newer(before.staged(), now.staged()),
                    newer(before.switched(), now.switched()),
                    newer(before.undone(), now.undone()),
                    now.note().isEmpty() ? before.note() : now.note(),
                    now.at()));
      }
    }
    return List.copyOf(parts.values());
  }

  private static OnAFrontEnd part(Step step) {
    return new OnAFrontEnd(
        step.frontEnd(),
        step.step().equals("staged") ? step.state() : null,
        step.step().equals("switched") ? step.state() : null,
        step.step().equals("undo") ? step.state() : null,
        step.message() == null ? "" : step.message(),
        step.at());
  }

  private static String newer(String before, String now) {
    return now == null ? before : now;
  }
}
