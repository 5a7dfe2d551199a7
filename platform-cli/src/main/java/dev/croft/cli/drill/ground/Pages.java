package dev.croft.cli.drill.ground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Pages as a program asks for them: nothing is tried again. */
public final class Pages {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** The text of a page; empty when there is none. */
  public Optional<String> text(String address) {
    try {
      var answer = get(address, null, null);
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  /** One request; what is null is not sent. */
  public HttpResponse<String> get(String address, String token, String cookie) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
