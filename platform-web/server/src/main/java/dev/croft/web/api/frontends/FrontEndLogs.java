package dev.croft.web.api.frontends;

import dev.croft.frontend.FrontEnds.FrontEnd;
import dev.croft.logs.ServerLog;
import dev.croft.web.api.JsonForm;
import dev.croft.web.api.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the log of this front end from its file, that of another through its own Server.API. */
@ApplicationScoped
public class FrontEndLogs {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * What is asked.
   *
   * @param lines how many of the last ones
   * @param from only what came since that position; null: the last lines
   * @param authorization of the caller, passed on
   */
  record Wish(int lines, Long from, String authorization) {}

  ShownLog read(FrontEnd frontEnd, Wish wish) throws IOException {
    return frontEnd.name().equals(System.getProperty("croft.front-end"))
        ? here(frontEnd, wish)
        : there(frontEnd, wish);
  }

  private static ShownLog here(FrontEnd frontEnd, Wish wish) throws IOException {
    ServerLog log =
        new ServerLog(Path.of(System.getProperty("jboss.server.log.dir", "."), "server.log"));
    ServerLog.Excerpt excerpt =
        wish.from() == null ? log.last(wish.lines()) : log.since(wish.from());
    return new ShownLog(frontEnd.name(), excerpt.lines(), excerpt.position());
  }

  private static ShownLog there(FrontEnd frontEnd, Wish wish) throws IOException {
    String query = "?lines=" + wish.lines() + (wish.from() == null ? "" : "&from=" + wish.from());
    URI log =
        URI.create(frontEnd.address() + "/server/api/v1/nodes/" + frontEnd.name() + "/log" + query);
    HttpRequest request =
        HttpRequest.newBuilder(log)
            .timeout(PATIENCE)
            .header("Authorization", wish.authorization())
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return JsonForm.mapper().readValue(answer.body(), ShownLog.class);
      }
      throw away(frontEnd);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(frontEnd);
    } catch (IOException e) {
      throw away(frontEnd);
    }
  }

  private static Refused away(FrontEnd frontEnd) {
    return new Refused(
        503,
        "The front end " + frontEnd.name() + " does not answer at " + frontEnd.address() + ".",
        "Read the file log/server.log in its folder.");
  }
}
