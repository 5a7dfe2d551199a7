package dev.croft.it.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.it.environment.ModelCopy;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.RunningEnvironment.Person;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests in somebody's name, sessions that somebody else prepared, and views that nobody made:
 * attacks 7, 10 and 11 on a published application and on the console.
 */
@WithAnEnvironment
class StolenSessionIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static RunningEnvironment environment;
  private static Person clerk;

  @BeforeAll
  static void publish(RunningEnvironment shared) {
    environment = shared;
    shared.croft().done("publish", ModelCopy.ofOrders("Vault").toString());
    clerk = shared.person("mallory", "vault/Clerk", "vault/Manager");
  }

  private static HttpResponse<String> call(
      String method, String path, String cookie, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(environment.url() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  /** The part of a cookie that is sent back. */
  private static Optional<String> session(HttpResponse<String> answer) {
    return cookies(answer).stream()
        .map(cookie -> cookie.replaceAll(";.*", ""))
        .filter(cookie -> cookie.contains("SESSION"))
        .reduce((first, last) -> last);
  }

  private static HttpResponse<String> signsIn(String cookie) throws IOException {
    String who =
        JSON.writeValueAsString(Map.of("user", clerk.name(), "password", clerk.password()));
    HttpResponse<String> answer =
        call("POST", "/vault/_session", cookie, who, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String user(String path, String cookie) throws IOException {
    return JSON.readTree(call("GET", path, cookie, null).body()).path("user").asText("");
  }

  @Test
  void aWriteWithoutTheTokenOfTheSessionShouldBeRefused() throws IOException {
    String cookie = session(signsIn(null)).orElseThrow();
    String another = JSON.readTree(signsIn(null).body()).get("csrf").asText();
    assertThat(user("/vault/_session", cookie)).isEqualTo("mallory");
    String body = "{\"name\":\"Forged\",\"email\":\"forged@example.org\"}";
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      String path = method.equals("POST") ? "/vault/rest/Customer" : "/vault/rest/Customer/1";
      for (String type : List.of("application/json", "text/plain")) {
        assertThat(call(method, path, cookie, body, "Content-Type", type).statusCode())
            .as(method + " as " + type)
            .isEqualTo(403);
        assertThat(
                call(method, path, cookie, body, "Content-Type", type, "Croft-Request", another)
                    .statusCode())
            .as(method + " with the token of another session")
            .isEqualTo(403);
      }
    }
    assertThat(call("POST", "/vault/_screen/Orders/1", cookie, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void theCookieOfASessionShouldStayWithItsBrowserAndItsSite() throws IOException {
    HttpResponse<String> answer = signsIn(null);
    assertThat(cookies(answer)).isNotEmpty();
    assertThat(cookies(answer))
        .allSatisfy(
            cookie ->
                assertThat(cookie.toLowerCase(Locale.ROOT))
                    .contains("httponly")
                    .containsPattern("samesite=(lax|strict)"));
  }

  @Test
  void aSessionThatSomebodyPreparedShouldNotBecomeTheirs() throws IOException {
    String before = session(signsIn(null)).orElseThrow();
    String name = before.replaceAll("=.*", "");
    String planted = name + "=planted-by-somebody-else";
    String own = session(signsIn(planted)).orElseThrow();
    assertThat(own).isNotEqualTo(planted);
    assertThat(user("/vault/_session", planted)).isEmpty();
    String again = session(signsIn(before)).orElseThrow();
    assertThat(again).as("signing in once more").isNotEqualTo(before);
    assertThat(user("/vault/_session", before)).as("the session of before").isEmpty();
  }

  @Test
  void aSessionInAnAddressShouldBeNone() throws IOException {
    String cookie = session(signsIn(null)).orElseThrow();
    String id = cookie.replaceAll("^[^=]*=", "");
    assertThat(user("/vault/_session", cookie)).isEqualTo("mallory");
    assertThat(user("/vault/_session;jsessionid=" + id, null)).isEmpty();
    assertThat(user("/vault/_session?JSESSIONID=" + id, null)).isEmpty();
  }

  @Test
  void aSessionThatWasEndedShouldStayEnded() throws IOException {
    HttpResponse<String> signedIn = signsIn(null);
    String cookie = session(signedIn).orElseThrow();
    String token = JSON.readTree(signedIn.body()).get("csrf").asText();
    assertThat(call("DELETE", "/vault/_session", cookie, null, "Croft-Request", token).statusCode())
        .isBetween(200, 204);
    assertThat(user("/vault/_session", cookie)).isEmpty();
    assertThat(call("GET", "/vault/rest/Customer", cookie, null).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
        "/console/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/console/jakarta.faces.resource/web.xml.xhtml?ln=..%2FWEB-INF",
        "/console/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
        "/console/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
        "/console/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml",
        "/console/jakarta.faces.resource/..%252fWEB-INF%252fweb.xml.xhtml",
        "/console/javax.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/console/WEB-INF/web.xml",
        "/console/%57EB-INF/web.xml",
        "/console//WEB-INF/web.xml",
        "/console/sign-in.xhtml/../WEB-INF/web.xml",
        "/vault/WEB-INF/web.xml",
        "/vault/WEB-INF/croft/openapi.json",
        "/vault/META-INF/croft/application.json",
        "/vault/_croft/../WEB-INF/web.xml",
        "/vault/_croft/..%2f..%2fMETA-INF/croft/application.json"
      })
  void whatIsInsideAnArchiveShouldStayThere(String path) {
    HttpResponse<String> answer = call("GET", path, null, null);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 400, 401, 403, 404);
    assertThat(answer.body()).doesNotContain("<web-app", "\"database\"", "\"openapi\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw",
        "H4sIAAAAAAAAAFvzloG1uIhBOiuxLFEvLzEnVS8kMzcVSBkaGVgaAQBVcVjVHAAAAA==",
        "-1:-1",
        "0:0",
        "../../x",
        "#{7*7}"
      })
  void aViewThatNobodyMadeShouldDoNothing(String view) {
    String form =
        "signIn=signIn&signIn%3Aname=mallory&signIn%3Apassword=x&signIn%3Asubmit=Sign+in&jakarta.faces.ViewState="
            + java.net.URLEncoder.encode(view, java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        call(
            "POST",
            "/console/sign-in.xhtml",
            null,
            form,
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    assertThat(answer.body()).doesNotContain("Exception", "at org.", "at com.", "49");
    assertThat(session(answer).map(cookie -> reachable(cookie))).isNotEqualTo(Optional.of(200));
  }

  /** What the overview answers to the session. */
  private static int reachable(String cookie) {
    return call("GET", "/console/index.xhtml", cookie, null).statusCode();
  }
}
