package dev.croft.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is sent back, complete before anything is sent: a failure never leaves half an answer. */
public record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  public static final String JSON = "application/json";

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
    return new Answer(status, type, body, more);
  }
}
