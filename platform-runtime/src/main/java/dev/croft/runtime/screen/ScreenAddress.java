package dev.croft.runtime.screen;

import dev.croft.runtime.value.Written;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * The address of a page below the context, filled with values. Without a value that it needs there
 * is no address.
 */
public final class ScreenAddress {
  private String path;
  private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
  private boolean complete = true;

  private ScreenAddress(String path) {
    this.path = path;
  }

  /**
   * @param path such as {@code /orders/{order}}
   */
  public static ScreenAddress of(String path) {
    return new ScreenAddress(path);
  }

  /** The page of one record, or null without a record. */
  public static String record(String path, Long id) {
    return id == null ? null : path + "/" + id;
  }

  /** Where the bytes of an attribute are, or null without a record. */
  public static String bytes(String entity, Long id, String attribute) {
    return id == null ? null : "/_bytes/" + encoded(entity) + "/" + id + "/" + encoded(attribute);
  }

  public ScreenAddress must(String name, Object value) {
    String text = Written.text(value);
    complete &= value != null && !(text.isEmpty() && path.contains("{" + name + "}"));
    return may(name, value);
  }

  /** An empty value is left out. */
  public ScreenAddress may(String name, Object value) {
    String text = Written.text(value);
    String place = "{" + name + "}";
    if (path.contains(place)) {
      path = path.replace(place, encoded(text));
    } else if (!text.isEmpty()) {
      query.add(encoded(name) + "=" + encoded(text));
    }
    return this;
  }

  /** Null when something is missing. */
  public String text() {
    return complete ? path + query : null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
