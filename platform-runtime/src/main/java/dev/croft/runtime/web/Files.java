package dev.croft.runtime.web;

import dev.croft.runtime.http.Answer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scripts, styles and pages that are in the archive. */
final class Files {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "json", Answer.JSON);

  private final ServletContext context;

  Files(ServletContext context) {
    this.context = context;
  }

  /** Below {@code /_croft/}: the folder's name is a hash of its contents, so it never changes. */
  Optional<Answer> script(String path) {
    if (!SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    return bytes("/_croft/" + path)
        .map(
            bytes ->
                new Answer(
                    200,
                    type,
                    bytes,
                    Map.of("Cache-Control", "public, max-age=31536000, immutable")));
  }

  /** The one page that all pages are: its script reads the address. */
  Answer page(String contextPath) {
    String page =
        bytes("/WEB-INF/croft/page.html")
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException("The archive has no page"));
    return Answer.html(200, page.replace("{context}", Html.escaped(contextPath)))
        .with("Cache-Control", "no-store");
  }

  Optional<byte[]> bytes(String path) {
    try (InputStream in = context.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be read", e);
    }
  }
}
