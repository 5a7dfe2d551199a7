package dev.croft.runtime.http;

import dev.croft.runtime.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Which part of a list is asked for.
 *
 * @param number counted from 0
 * @param size 1 to 1000 records
 */
public record Page(int number, int size) {
  private static final int MOST = 1000;

  public static Page asked(Exchange exchange, int usual) {
    return asked(exchange, "page", "size", usual);
  }

  /** Where an address tells about several lists, under the names of one of them. */
  public static Page asked(Exchange exchange, String page, String size, int usual) {
    return new Page(
        number(exchange, page, 0, 0, Integer.MAX_VALUE), number(exchange, size, usual, 1, MOST));
  }

  private static int number(Exchange exchange, String name, int usual, int least, int most) {
    List<String> values = exchange.query().get(name);
    if (values == null) {
      return usual;
    }
    String text = values.getLast();
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number that is out of range.
    }
    throw Refusal.malformed(
        name
            + " must be a whole number of at least "
            + least
            + (most == MOST ? " and at most " + MOST : ""),
        "");
  }

  public long offset() {
    return (long) number * size;
  }

  /** Counts only when the rows do not tell: a page that is not full is the last one. */
  public long total(int rows, LongSupplier count) {
    boolean last = rows < size && (rows > 0 || number == 0);
    return last ? offset() + rows : count.getAsLong();
  }

  /** Tells how many records there are and where the other pages are. */
  public Answer headers(Answer answer, Exchange exchange, long total) {
    long last = Math.max(0, (total - 1) / size);
    Links links = links(exchange);
    List<String> all = new ArrayList<>();
    all.add(links.to(0, "first"));
    if (number > 0) {
      all.add(links.to(Math.min(number - 1L, last), "prev"));
    }
    if (number < last) {
      all.add(links.to(number + 1L, "next"));
    }
    all.add(links.to(last, "last"));
    return answer.with("X-Total-Count", Long.toString(total)).with("Link", String.join(", ", all));
  }

  /** The address of a page, before and behind its number. */
  private record Links(String before, String behind) {
    String to(long page, String relation) {
      return before + page + behind + relation + '"';
    }
  }

  private Links links(Exchange exchange) {
    SortedMap<String, List<String>> query = new TreeMap<>(exchange.query());
    query.remove("page");
    query.put("size", List.of(Integer.toString(size)));
    String before = QueryString.of(query.headMap("page"));
    return new Links(
        "<" + exchange.address() + "?" + before + (before.isEmpty() ? "" : "&") + "page=",
        "&" + QueryString.of(query.tailMap("page")) + ">; rel=\"");
  }
}
