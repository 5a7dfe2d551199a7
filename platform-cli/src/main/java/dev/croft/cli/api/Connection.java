package dev.croft.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Sends one call and says what became of it; the place where HTTP turns into {@link Answer}s. */
final class Connection {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LONGEST_QUOTE = 120;

  // A load balancer speaks HTTP/1.1; an attempt to upgrade would only cost an uploaded body.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  Answer send(HttpRequest request) {
    try {
      return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (HttpConnectTimeoutException silent) {
      return new Answer.Nobody("nobody answers at " + where(request));
    } catch (HttpTimeoutException slow) {
      return new Answer.Nobody(where(request) + " takes too long to answer");
    } catch (ConnectException nobody) {
      return new Answer.Nobody("nobody listens at " + where(request));
    } catch (SSLException untrusted) {
      return new Answer.Nobody(where(request) + " has no certificate that this machine trusts");
    } catch (IOException lost) {
      return new Answer.Nobody("the connection to " + where(request) + " was lost");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer.Nobody("the call was interrupted");
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    JsonNode body = json(response.body());
    if (status >= 200 && status < 300 && body != null) {
      return new Answer.Done(body);
    }
    if (body == null || !body.path("error").isTextual()) {
      return noPlatform(response);
    }
    if (status == 502 || status == 503 || status == 504) {
      return new Answer.Nobody(
          new Answer.Refused(
                  status, Json.text(body, "error"), Json.text(body, "hint"), Json.array())
              .sentence());
    }
    return new Answer.Refused(
        status, Json.text(body, "error"), Json.text(body, "hint"), body.path("problems"));
  }

  // The platform's own refusals are JSON; anything else was said by what stands before it.
  private static Answer noPlatform(HttpResponse<String> response) {
    int status = response.statusCode();
    String where = where(response.request());
    if (status == 404 || status == 502 || status == 503 || status == 504) {
      return new Answer.Nobody(
          where + " answers, but no front end of Croft is ready behind it (HTTP " + status + ")");
    }
    if (status == 401) {
      return new Answer.Refused(401, "The token was refused.", "", Json.array());
    }
    if (status == 413) {
      return new Answer.Refused(
          413, "What was sent is too large for " + where + ".", "", Json.array());
    }
    String said = response.body().strip();
    return new Answer.Nobody(
        where
            + " does not answer like a Croft environment (HTTP "
            + status
            + (said.isEmpty()
                ? ""
                : ": " + said.substring(0, Math.min(LONGEST_QUOTE, said.length())))
            + ")");
  }

  private static JsonNode json(String body) {
    if (body.isBlank()) {
      return Json.object();
    }
    try {
      return Json.read(body);
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  private static String where(HttpRequest request) {
    return request.uri().getScheme() + "://" + request.uri().getAuthority();
  }
}
