package dev.croft.cli.drill.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether each session counts on by one with each request, wherever it is answered. A request that
 * failed may have been counted or not.
 */
public final class SessionCounters {
  private SessionCounters() {}

  /** What breaks the promise, as sentences; nothing when it holds. */
  public static List<String> broken(List<Heard> heard) {
    var broken = new ArrayList<String>();
    var sessions =
        heard.stream()
            .filter(each -> each.session() != null)
            .collect(Collectors.groupingBy(Heard::session));
    sessions.forEach(
        (session, requests) -> {
          var ordered = requests.stream().sorted(Comparator.comparingLong(Heard::began)).toList();
          var sentence = firstBreak(session, ordered);
          if (sentence != null) {
            broken.add(sentence);
          }
        });
    return broken;
  }

  private static String firstBreak(String session, List<Heard> ordered) {
    var count = 0;
    var unsure = 0;
    var node = "";
    for (var each : ordered) {
      if (!each.isWell()) {
        unsure++;
        continue;
      }
      var now = each.said().count();
      if (now <= count || now > count + 1 + unsure) {
        return "session %s counted %d on %s after %d on %s"
            .formatted(session, now, each.said().node(), count, node);
      }
      count = now;
      unsure = 0;
      node = each.said().node();
    }
    return null;
  }
}
