package dev.croft.runtime.web;

import dev.croft.runtime.http.Answer;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Scripts, styles and pages that are in the archive. */
final class Files {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");
  private static final Pattern STYLESHEET = Pattern.compile("<link rel=\"stylesheet\"[^>]*>");
  private static final Pattern FOLDER = Pattern.compile("/_croft/([A-Za-z0-9]+)/");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "json", Answer.JSON);

  private final ServletContext context;
  private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

  Files(ServletContext context) {
    this.context = context;
  }

  /**
   * Below {@code /_croft/}: the folder's name is a hash of its contents, so it never changes.
   *
   * @param gzip whether the browser takes it compressed
   */
  Optional<Answer> script(String path, boolean gzip) {
    if (!SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    String file = "/_croft/" + path;
    Optional<byte[]> bytes = gzip ? compressed(file) : bytes(file);
    return bytes.map(
        found -> {
          Answer answer =
              new Answer(200, type, found, Map.of())
                  .with("Cache-Control", "public, max-age=31536000, immutable")
                  .with("Vary", "Accept-Encoding");
          return gzip ? answer.with("Content-Encoding", "gzip") : answer;
        });
  }

  private Optional<byte[]> compressed(String file) {
    byte[] known = compressed.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> made = bytes(file).map(Files::gzip);
    made.ifPresent(bytes -> compressed.put(file, bytes));
    return made;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return packed.toByteArray();
  }

  /** What an address shows, and which modules it has no need of. */
  enum Shows {
    SCREEN("list|detail|form"),
    LIST("screen[^\"/]*|lit-html|detail|form|fields|chooser|upload"),
    OTHER("screen[^\"/]*|lit-html");

    private final Pattern needless;

    Shows(String modules) {
      this.needless =
          Pattern.compile(
              "\\s*<link rel=\"modulepreload\" href=\"[^\"]*/(?:" + modules + ")\\.js\">");
    }
  }

  /**
   * The one page that all pages are: its script reads the address. It names what the browser shall
   * fetch at once.
   */
  Answer page(String contextPath, Shows what) {
    String text = what.needless.matcher(text(contextPath)).replaceAll("");
    return Answer.html(200, text).with("Cache-Control", "no-store");
  }

  /** The folder of the scripts, which is named after their contents. */
  String folder() {
    Matcher matcher = FOLDER.matcher(text(""));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** The element that gives a page the looks of the others. */
  String stylesheet(String contextPath) {
    Matcher matcher = STYLESHEET.matcher(text(contextPath));
    return matcher.find() ? matcher.group() : "";
  }

  private String text(String contextPath) {
    return bytes("/WEB-INF/croft/page.html")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("The archive has no page"))
        .replace("{context}", Html.escaped(contextPath));
  }

  Optional<byte[]> bytes(String path) {
    try (InputStream in = context.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be read", e);
    }
  }
}
