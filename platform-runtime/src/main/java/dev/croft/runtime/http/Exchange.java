package dev.croft.runtime.http;

import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.work.Work;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request with the unit of work that serves it. */
public final class Exchange {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final HttpServletRequest request;
  private final Work work;
  private final Map<String, String> path;
  private final Map<String, List<String>> query;

  public Exchange(HttpServletRequest request, Work work, Map<String, String> path) {
    this.request = request;
    this.work = work;
    this.path = Map.copyOf(path);
    this.query = QueryString.parse(request.getQueryString());
  }

  public Work work() {
    return work;
  }

  /** The address of the application without a slash at its end: {@code /orders}. */
  public String context() {
    return request.getContextPath();
  }

  /** The part of the address that was asked for, with the context. */
  public String address() {
    return request.getRequestURI();
  }

  /** A named part of the path. */
  public String path(String name) {
    return path.get(name);
  }

  public Map<String, List<String>> query() {
    return query;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** The id in the path; what is no number names no record. */
  public Long id(String name, String what) {
    String text = path.get(name);
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw Refusal.notFound("There is no " + what + " with the id " + text);
    }
  }

  /** Parameters in the path and behind the question mark. */
  public Input parameters() {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    query.forEach((name, values) -> all.add(name, values.getLast()));
    path.forEach(all::add);
    return Input.ofTexts(all.build());
  }

  /**
   * What the address of a screen says: what is empty, and what only says how the screen is shown,
   * is left out.
   *
   * @param texts where nothing between the quotes is a value too
   */
  public Input entries(String... texts) {
    Set<String> mayBeEmpty = Set.of(texts);
    JsonObjectBuilder all = JSON.createObjectBuilder();
    query.forEach(
        (name, values) -> {
          String value = values.getLast();
          if (!name.startsWith("_") && (!value.isEmpty() || mayBeEmpty.contains(name))) {
            all.add(name, value);
          }
        });
    return Input.ofTexts(all.build());
  }

  /** A text that the session of the caller keeps; empty without one. */
  public Optional<String> kept(String name) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Keeps a text as long as the session of the caller, which begins now at the latest. */
  public void keep(String name, String value) {
    request.getSession(true).setAttribute(name, value);
  }

  /** Parameters in the body, together with those in the path. */
  public Input bodyAndPath() {
    JsonObject body = request.getContentLengthLong() == 0 ? JsonValue.EMPTY_JSON_OBJECT : body();
    if (path.isEmpty()) {
      return Input.of(body);
    }
    JsonObjectBuilder all = JSON.createObjectBuilder(body);
    path.forEach((name, value) -> all.add(name, numberOrText(value)));
    return Input.of(all.build());
  }

  private static JsonValue numberOrText(String value) {
    try {
      return JSON.createValue(Long.parseLong(value));
    } catch (NumberFormatException e) {
      return JSON.createValue(value);
    }
  }

  /** The body, which must be one JSON object; without any, nothing is given. */
  public JsonObject body() {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (request.getContentType() != null && !type.contains("json")) {
      throw Refusal.of(415, "The body must be JSON, not " + type, "Send application/json");
    }
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    return object(bytes);
  }

  /** JSON that must be one object. */
  public static JsonObject object(byte[] json) {
    if (parsed(json) instanceof JsonObject object) {
      return object;
    }
    throw Refusal.malformed("The body must be one JSON object", "");
  }

  /**
   * Parsers differ in what they throw for numbers that are too long or nesting that is too deep.
   */
  private static JsonValue parsed(byte[] bytes) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readValue();
    } catch (RuntimeException e) {
      throw Refusal.malformed("The body is no valid JSON", String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw Refusal.malformed("The body is nested too deeply", "");
    }
  }

  private byte[] bytes() {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.of(413, "The body is larger than " + MOST_BYTES + " bytes", "");
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.malformed("The body ended early", "");
    }
  }
}
