package dev.croft.application.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.croft.application.Comparison.Change;
import dev.croft.application.Comparison.Hunk;
import dev.croft.application.Comparison.Line;
import java.util.ArrayList;
import java.util.List;

/** What two texts say differently, line by line. */
public final class LineDifference {
  /**
   * Lines of a text that is still compared; the way there costs with the square of what differs.
   */
  public static final int MOST_LINES = 20_000;

  private static final int AROUND = 3;

  private LineDifference() {}

  /** Hunks in the order of the file; changes that are near stand in one. */
  public static List<Hunk> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
      return List.of();
    }
    List<Hunk> hunks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int shown = 0;
    int shift = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      Chunk<String> source = delta.getSource();
      Chunk<String> target = delta.getTarget();
      int start = source.getPosition();
      if (!lines.isEmpty() && start - shown > 2 * AROUND) {
        same(lines, old, shown, Math.min(shown + AROUND, old.size()), shift);
        hunks.add(new Hunk(lines));
        lines = new ArrayList<>();
      }
      same(lines, old, lines.isEmpty() ? Math.max(shown, start - AROUND) : shown, start, shift);
      for (int i = 0; i < source.size(); i++) {
        lines.add(new Line(start + i + 1, null, Change.REMOVED, source.getLines().get(i)));
      }
      for (int i = 0; i < target.size(); i++) {
        int number = target.getPosition() + i + 1;
        lines.add(new Line(null, number, Change.ADDED, target.getLines().get(i)));
      }
      shown = start + source.size();
      shift = target.getPosition() + target.size() - shown;
    }
    if (!lines.isEmpty()) {
      same(lines, old, shown, Math.min(shown + AROUND, old.size()), shift);
      hunks.add(new Hunk(lines));
    }
    return hunks;
  }

  private static void same(List<Line> into, List<String> old, int from, int until, int shift) {
    for (int i = from; i < until; i++) {
      into.add(new Line(i + 1, i + 1 + shift, Change.SAME, old.get(i)));
    }
  }
}
