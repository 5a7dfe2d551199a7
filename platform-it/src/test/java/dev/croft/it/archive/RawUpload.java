package dev.croft.it.archive;

import dev.croft.it.environment.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An upload as bytes on a wire, for what a well-behaved client never sends. */
final class RawUpload {
  private static final int PATIENCE = 30_000;

  private RawUpload() {}

  /** Says how long the body is going to be, and reads what the server says to that. */
  static int declared(Caller api, long bytes) throws IOException {
    URI address = URI.create(api.base() + "/publications?name=huge&kind=archive&file=huge.war");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE);
      String head =
          "POST %s?%s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: %s\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n"
              .formatted(
                  address.getPath(),
                  address.getQuery(),
                  address.getHost(),
                  address.getPort(),
                  api.header("Authorization"),
                  bytes);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[64 * 1024]);
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(in.readLine().substring("HTTP/1.1 ".length()).substring(0, 3));
    }
  }
}
