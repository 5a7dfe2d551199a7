package dev.croft.it.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Goes through a page with the Tab key alone. */
final class Keyboard {
  private static final String BEGIN =
      """
      () => {
        const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
        const roving = (each) => each.getAttribute('role') === 'tab' && each.tabIndex < 0;
        // While a question is asked there is nothing else.
        const stage = document.querySelector('dialog:modal') ?? document;
        const wanted = [...stage.querySelectorAll(pressable)].filter(
          (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && !roving(each),
        );
        window.croftWalk = { wanted: new Set(wanted), reached: new Set(), wrong: [] };
        return wanted.length;
      }
      """;

  private static final String LOOK =
      """
      () => {
        const walk = window.croftWalk;
        const at = document.activeElement;
        if (walk.wanted.has(at) && !walk.reached.has(at)) {
          walk.reached.add(at);
          const box = at.getBoundingClientRect();
          const inSight = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
          const middle = document.elementFromPoint(
            Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
            Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1),
          );
          const covered = middle && middle !== at && !at.contains(middle) && !middle.contains(at);
          const style = getComputedStyle(at);
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
          const complain = (what) => walk.wrong.push(`${what}: ${at.outerHTML.slice(0, 120)}`);
          if (!inSight) complain('focused out of sight');
          else if (covered) complain(`focused under ${middle.outerHTML.slice(0, 60)}`);
          if (!ring) complain('no ring');
        }
        return walk.reached.size;
      }
      """;

  private static final String END =
      """
      () => [
        ...window.croftWalk.wrong,
        ...[...window.croftWalk.wanted].filter((each) => each.isConnected && !window.croftWalk.reached.has(each))
          .map((each) => `not reached: ${each.outerHTML.slice(0, 120)}`),
      ]
      """;

  // A field for a date has a stop for each of its parts.
  private static final int STOPS_PER_FIELD = 5;
  private static final int MORE = 20;

  private Keyboard() {}

  /** A line for each thing that a mouse can press and Tab does not reach, in sight, with a ring. */
  static List<String> misses(Page page) {
    int wanted = (int) page.evaluate(BEGIN);
    int fields =
        page.locator("input[type=date], input[type=time], input[type=datetime-local]").count();
    int reached = 0;
    for (int stop = 0;
        reached < wanted && stop < wanted + fields * STOPS_PER_FIELD + MORE;
        stop++) {
      page.keyboard().press("Tab");
      reached = (int) page.evaluate(LOOK);
    }
    return ((List<?>) page.evaluate(END)).stream().map(String::valueOf).toList();
  }
}
