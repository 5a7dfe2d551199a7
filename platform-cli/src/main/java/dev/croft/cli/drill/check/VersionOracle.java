package dev.croft.cli.drill.check;

import java.util.ArrayList;
import java.util.List;

/** Whether the version that answers is the one that was live when the request began. */
public final class VersionOracle {
  private VersionOracle() {}

  /**
   * A time in which nothing but one version may begin to answer: from the end of its publication to
   * the beginning of the next one.
   */
  public record Era(String version, long from, long until) {}

  /** What breaks the promise, as sentences; nothing when it holds. */
  public static List<String> broken(List<Heard> heard, List<Era> eras) {
    var broken = new ArrayList<String>();
    for (var era : eras) {
      var strangers =
          heard.stream()
              .filter(Heard::isWell)
              .filter(each -> each.began() > era.from() && each.ended() < era.until())
              .filter(each -> !each.said().version().equals(era.version()))
              .toList();
      if (!strangers.isEmpty()) {
        var first = strangers.getFirst().said();
        broken.add(
            "%d answers of %s on %s while only %s was live"
                .formatted(strangers.size(), first.version(), first.node(), era.version()));
      }
    }
    return broken;
  }
}
