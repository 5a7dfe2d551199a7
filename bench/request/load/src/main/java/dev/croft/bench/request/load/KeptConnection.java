package dev.croft.bench.request.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection that is kept over requests. As little as HTTP/1.1 allows: whoever asks shares the
 * processors with whoever answers.
 */
final class KeptConnection implements AutoCloseable {
  private static final int BUFFER = 32 * 1024;
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String head;

  KeptConnection(URI frontEnd, String token) throws IOException {
    socket = new Socket(frontEnd.getHost(), frontEnd.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
    head = " HTTP/1.1\r\nHost: " + frontEnd.getAuthority() + "\r\nAuthorization: Bearer " + token;
  }

  /**
   * @param headers their names in small letters
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer ask(String context, Request request) throws IOException {
    StringBuilder all = new StringBuilder(request.method());
    all.append(" /").append(context).append(request.path()).append(head);
    if (!request.body().isEmpty()) {
      all.append("\r\nContent-Type: application/json\r\nContent-Length: ")
          .append(request.body().length());
    }
    all.append("\r\n\r\n").append(request.body());
    out.write(all.toString().getBytes(StandardCharsets.US_ASCII));
    return answer();
  }

  private Answer answer() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.substring(9, 12));
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return new Answer(status, headers, body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        whole.write(bytes(size));
        line();
      }
      line();
      return whole.toByteArray();
    }
    return bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new IOException("The answer ended early");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection ended early");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
