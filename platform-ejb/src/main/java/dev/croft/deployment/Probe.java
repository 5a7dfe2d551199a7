package dev.croft.deployment;

import java.io.IOException;
import java.util.regex.Pattern;

/** Proves that what was deployed serves, before anybody is sent to it. */
public final class Probe {
  private static final Pattern BUILD = Pattern.compile("\"build\"\\s*:\\s*\"([0-9a-f]{64})\"");

  /**
   * A model tells its build at {@code /_ping}; another archive answers its probe path, if it has
   * one, with a status below 400.
   *
   * @throws IOException says what came instead
   */
  public void demand(Wanted wanted, ServerPort server) throws IOException {
    if (wanted.model()) {
      var path = "/" + wanted.context() + "/_ping";
      var answer = server.probe(path);
      var build = BUILD.matcher(answer.body());
      if (answer.status() != 200 || !build.find()) {
        throw new IOException(path + " answered " + answer.status() + " without a build id");
      }
      if (!build.group(1).equals(wanted.build())) {
        throw new IOException(
            path + " answered build " + build.group(1) + " instead of " + wanted.build());
      }
    } else if (wanted.probe() != null && !wanted.probe().isBlank()) {
      var path = below("/" + wanted.context(), wanted.probe().strip());
      var answer = server.probe(path);
      if (answer.status() >= 400) {
        throw new IOException("the probe " + path + " answered " + answer.status());
      }
    }
  }

  /** A probe path belongs to the application; it may be written with the context or without. */
  private static String below(String context, String probe) {
    var path = probe.startsWith("/") ? probe : "/" + probe;
    return path.equals(context) || path.startsWith(context + "/") ? path : context + path;
  }
}
