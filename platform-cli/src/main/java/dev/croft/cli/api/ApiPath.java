package dev.croft.cli.api;

import dev.croft.cli.command.CommandRefused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The address of a call below the environment's own, with everything in it encoded that came from a
 * command line.
 */
public final class ApiPath {
  private final String text;

  private ApiPath(String text) {
    this.text = text;
  }

  /** A path of Server.API, such as {@code of("apps", name)}. */
  public static ApiPath of(String... segments) {
    return new ApiPath("/server/api/v1/" + joined(segments));
  }

  /** A path of Server.Identity. */
  public static ApiPath identity(String... segments) {
    return new ApiPath("/server/identity/" + joined(segments));
  }

  /** With a query parameter; without it when the value is null or empty. */
  public ApiPath with(String name, String value) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    return new ApiPath(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded(value));
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }

  private static String joined(String... segments) {
    return Arrays.stream(segments).map(ApiPath::segment).collect(Collectors.joining("/"));
  }

  // These would be resolved on the way, to another address, instead of being refused as names.
  private static String segment(String name) {
    if (name.matches("\\.{0,2}")) {
      throw CommandRefused.because("'" + name + "' is no name");
    }
    return encoded(name);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
