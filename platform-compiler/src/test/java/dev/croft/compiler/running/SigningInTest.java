package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.SampleBundle;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningInTest {
  private static RunningApplication application;

  /** Users who are in a store that fails for some of them, as a container tells of it. */
  private static final class FailingStore extends AbstractMap<String, Set<String>> {
    private final Map<String, Set<String>> users = Map.of("ada", Set.of("shop/Clerk"));

    @Override
    public boolean containsKey(Object name) {
      switch ((String) name) {
        case "during an outage" ->
            throw new SecurityException(new IOException("the user store does not answer"));
        case "while the cluster changes" ->
            throw new IllegalStateException("the owner of the session has left");
        case "a name that nobody can have" ->
            throw new SecurityException(new IllegalArgumentException("invalid name"));
        default -> {
          return users.containsKey(name);
        }
      }
    }

    @Override
    public Set<String> get(Object name) {
      return users.get(name);
    }

    @Override
    public Set<Entry<String, Set<String>>> entrySet() {
      return users.entrySet();
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    application = RunningApplication.start(SampleBundle.bundle(), folder, new FailingStore());
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static HttpResponse<String> signIn(String user, String password) throws Exception {
    return application.call(
        null,
        "POST",
        "/_session",
        "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
  }

  @Test
  void whoKnowsThePasswordShouldComeIn() throws Exception {
    var answer = signIn("ada", "ada");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"user\":\"ada\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void aWrongPasswordOrNameShouldBeToldAsSuch() throws Exception {
    assertThat(signIn("ada", "wrong").statusCode()).isEqualTo(401);
    assertThat(signIn("nobody", "nobody").statusCode()).isEqualTo(401);
    assertThat(signIn("a name that nobody can have", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void aStoreThatFailsShouldNotBeTakenForAWrongPassword() throws Exception {
    for (var when : new String[] {"during an outage", "while the cluster changes"}) {
      var answer = signIn(when, "ada");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body())
          .contains("Nobody can sign in at this moment", "The password was not looked at")
          .doesNotContain("owner of the session", "user store does not answer");
    }
  }
}
