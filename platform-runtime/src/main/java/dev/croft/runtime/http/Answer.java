package dev.croft.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is sent back, complete before anything is sent: a failure never leaves half an answer. Only
 * what may be too large for that is streamed, and sent while its unit of work is still open.
 *
 * @param stream writes the body of an answer that is streamed; null for one that is complete
 */
public record Answer(
    int status, String type, byte[] body, Map<String, String> headers, Stream stream) {
  public static final String JSON = "application/json";

  public Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this(status, type, body, headers, null);
  }

  /** Writes a body piece by piece. */
  @FunctionalInterface
  public interface Stream {
    void writeTo(OutputStream out) throws IOException;
  }

  public static Answer streamed(String type, Stream stream) {
    return new Answer(200, type, new byte[0], Map.of(), stream);
  }

  public static Answer json(int status, Consumer<Output> writer) {
    return new Answer(status, JSON, Output.bytes(writer), Map.of());
  }

  public static Answer nothing() {
    return new Answer(204, "", new byte[0], Map.of());
  }

  public static Answer html(int status, String page) {
    return new Answer(
        status, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  public static Answer redirect(String address) {
    return new Answer(302, "", new byte[0], Map.of("Location", address));
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more, stream);
  }
}
