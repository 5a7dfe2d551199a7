package dev.croft.web.console;

/**
 * One page of many.
 *
 * @param page from 1 on
 * @param size of a page
 * @param total of what is on all pages
 */
public record Paging(int page, int size, long total) {
  /** The number of pages; at least one, though it may be empty. */
  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The number of the first line of this page. */
  public long from() {
    return total == 0 ? 0 : (long) (page - 1) * size + 1;
  }

  /** The number of its last line. */
  public long to() {
    return Math.min(total, (long) page * size);
  }

  public boolean earlier() {
    return page > 1;
  }

  public boolean later() {
    return page < pages();
  }
}
