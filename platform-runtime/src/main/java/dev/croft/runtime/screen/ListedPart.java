package dev.croft.runtime.screen;

import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.http.Page;
import dev.croft.runtime.refusal.Refusal;
import java.util.List;

/**
 * Which rows of a table are asked for, and in which order: {@code _page.5=2&_sort.5=1,desc}.
 *
 * @param sort as it stands in the address, or null
 */
public record ListedPart(Page page, RowOrder.Asked order, String sort) {
  /**
   * @param values which selected value each column sorts by, counted from 1; 0 for none
   */
  static ListedPart asked(Exchange exchange, int part, int usualSize, int... values) {
    List<String> sort = exchange.query().get("_sort." + part);
    Page page = Page.asked(exchange, "_page." + part, "_size." + part, usualSize);
    return sort == null || sort.getLast().isEmpty()
        ? new ListedPart(page, RowOrder.Asked.NOTHING, null)
        : new ListedPart(page, order(sort.getLast(), values), sort.getLast());
  }

  private static RowOrder.Asked order(String text, int... values) {
    String[] words = text.split(",", -1);
    boolean directed = words.length == 2 && List.of("asc", "desc").contains(words[1]);
    if (words[0].matches("\\d{1,3}") && (words.length == 1 || directed)) {
      int column = Integer.parseInt(words[0]);
      if (column < values.length && values[column] > 0) {
        return new RowOrder.Asked(values[column], text.endsWith("desc"));
      }
    }
    throw Refusal.malformed(
        "This table cannot be sorted by " + text,
        "Name the place of a column, counted from 0, and asc or desc behind a comma");
  }
}
