package dev.croft.cli.drill.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the story of the publications can be true: one register, changed by one at a time. */
public final class History {
  private static final String DECIDED = "decided";

  private History() {}

  /**
   * A row of the story.
   *
   * @param state as the publication ended for its last step, {@code done} for a decision
   */
  public record Step(long sequence, long publication, String step, String state, String message) {
    private boolean isDecision() {
      return step.equals(DECIDED) && state.equals("done");
    }

    private boolean isEnd() {
      return step.equals("end");
    }

    private long decision() {
      return Long.parseLong(message.replaceAll("\\D", ""));
    }
  }

  /**
   * What cannot be, as sentences; nothing when it holds.
   *
   * @param states how the publications have ended, by their numbers
   */
  public static List<String> broken(Map<Long, String> states, List<Step> steps) {
    var broken = new ArrayList<String>();
    var ordered = steps.stream().sorted(Comparator.comparingLong(Step::sequence)).toList();
    var stories = ordered.stream().collect(Collectors.groupingBy(Step::publication));
    states.forEach(
        (publication, state) ->
            story(publication, state, stories.getOrDefault(publication, List.of()), broken));
    var last = 0L;
    for (var step : ordered.stream().filter(Step::isDecision).toList()) {
      if (step.decision() <= last) {
        broken.add("decision %d was made after decision %d".formatted(step.decision(), last));
      }
      last = step.decision();
    }
    return broken;
  }

  private static void story(long publication, String state, List<Step> steps, List<String> broken) {
    var ends = steps.stream().filter(Step::isEnd).toList();
    var decisions = steps.stream().filter(Step::isDecision).count();
    if (ends.size() != 1) {
      broken.add("publication %d has ended %d times".formatted(publication, ends.size()));
    } else {
      if (!steps.getLast().isEnd()) {
        broken.add("publication %d went on after its end".formatted(publication));
      }
      if (!ends.getFirst().state().equals(state)) {
        broken.add(
            "publication %d is %s and told %s"
                .formatted(publication, state, ends.getFirst().state()));
      }
    }
    if (decisions > 1) {
      broken.add("publication %d was decided %d times".formatted(publication, decisions));
    }
    if (state.equals("live") && decisions == 0) {
      broken.add("publication %d is live and was never decided".formatted(publication));
    }
    if (state.equals("refused") && decisions > 0) {
      broken.add("publication %d was decided and then refused".formatted(publication));
    }
  }
}
