package dev.croft.logs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.frontend.FrontEnds.FrontEnd;
import dev.croft.logs.FrontEndLogs;
import dev.croft.logs.LogAway;
import dev.croft.logs.ServerLog;
import dev.croft.logs.ServerLog.Excerpt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the log of this front end from its file, that of another through its own Server.API. */
public final class HttpFrontEndLogs implements FrontEndLogs {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String here;
  private final ServerLog log;

  /**
   * @param here the name of this front end
   * @param file its own log
   */
  public HttpFrontEndLogs(String here, Path file) {
    this.here = here;
    this.log = new ServerLog(file);
  }

  @Override
  public Excerpt read(FrontEnd frontEnd, Wish wish) throws IOException {
    if (!frontEnd.name().equals(here)) {
      return there(frontEnd, wish);
    }
    return wish.from() == null ? log.last(wish.lines()) : log.since(wish.from());
  }

  private static Excerpt there(FrontEnd frontEnd, Wish wish) {
    String query = "?lines=" + wish.lines() + (wish.from() == null ? "" : "&from=" + wish.from());
    URI log =
        URI.create(frontEnd.address() + "/server/api/v1/nodes/" + frontEnd.name() + "/log" + query);
    HttpRequest request =
        HttpRequest.newBuilder(log)
            .timeout(PATIENCE)
            .header("Authorization", wish.authorization().get())
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return excerpt(JSON.readTree(answer.body()));
      }
      throw new LogAway(frontEnd.name(), frontEnd.address());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogAway(frontEnd.name(), frontEnd.address());
    } catch (IOException e) {
      throw new LogAway(frontEnd.name(), frontEnd.address());
    }
  }

  private static Excerpt excerpt(JsonNode shown) {
    List<String> lines = new ArrayList<>();
    shown.path("lines").forEach(line -> lines.add(line.asText()));
    return new Excerpt(lines, shown.path("position").asLong());
  }
}
