package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.refusal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of one attribute of one record. Only pictures of four kinds, known by their first
 * bytes, are shown by a browser; everything else is a download that no browser opens in the name of
 * the application.
 */
final class StoredBytes {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> KINDS =
      Map.of(
          "image/png", "\u0089PNG\r\n\u001a\n",
          "image/jpeg", "\u00ff\u00d8\u00ff",
          "image/gif", "GIF8",
          "image/webp", "RIFF");
  private static final int WEBP_AT = 8;

  private StoredBytes() {}

  static String tag(Integer version) {
    return '"' + Integer.toString(version) + '"';
  }

  static Answer answer(Description description, String name, Long id, Exchange exchange) {
    Column column =
        description.bytes().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        description.name() + " has no image or file with the name " + name));
    Integer version =
        exchange
            .work()
            .first(
                "select t.\"croft_version\" from " + description.from() + " where t.\"id\" = ?",
                binds -> binds.longWhole(id),
                row -> row.whole())
            .orElseThrow(() -> nothing(description, id, ""));
    String tag = tag(version);
    if (exchange.header("If-None-Match").filter(known -> known.contains(tag)).isPresent()) {
      return cached(new Answer(304, "", new byte[0], Map.of()), tag);
    }
    byte[] bytes =
        exchange
            .work()
            .first(
                "select " + column.sql() + " from " + description.from() + " where t.\"id\" = ?",
                binds -> binds.longWhole(id),
                row -> row.bytes())
            .orElseThrow(() -> nothing(description, id, " and a " + name));
    Optional<String> picture = column.image() ? kind(bytes) : Optional.empty();
    Answer answer = cached(new Answer(200, picture.orElse(UNKNOWN), bytes, Map.of()), tag);
    return picture.isPresent()
        ? answer
        : answer.with(
            "Content-Disposition", attachment(description.name() + "-" + id + "-" + name));
  }

  private static Answer cached(Answer answer, String tag) {
    return answer
        .with("ETag", tag)
        .with("Cache-Control", "private, no-cache")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** The name of a file that is saved, whatever characters it has. */
  static String attachment(String name) {
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Refusal nothing(Description description, Long id, String more) {
    return Refusal.notFound("There is no " + description.name() + " with the id " + id + more);
  }

  static Optional<String> kind(byte[] bytes) {
    return KINDS.keySet().stream()
        .filter(kind -> starts(bytes, 0, KINDS.get(kind)))
        .filter(kind -> !kind.equals("image/webp") || starts(bytes, WEBP_AT, "WEBP"))
        .findFirst();
  }

  private static boolean starts(byte[] bytes, int from, String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= from + wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
