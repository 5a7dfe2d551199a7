package dev.croft.identity;

import java.util.List;
import java.util.Locale;

/**
 * One page of what was found.
 *
 * @param total how many there are on all pages
 */
public record PageOf<T>(List<T> shown, long total) {
  /** The largest page. */
  public static final int MOST = 200;

  public PageOf {
    shown = List.copyOf(shown);
  }

  /** A wish as it can be granted: text in lower case, pages from 0 on, 1 to 200 on each. */
  record Wish(String text, int page, int size) {
    Wish {
      text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
      page = Math.max(0, page);
      size = Math.clamp(size, 1, MOST);
    }
  }
}
