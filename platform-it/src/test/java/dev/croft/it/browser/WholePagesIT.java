package dev.croft.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the console with 500 applications, 50 front ends and 100,000 publications. */
@WithAnEnvironment
class WholePagesIT {
  private static final Duration BEARABLE = Duration.ofSeconds(1);
  private static final int LARGEST_PAGE = 200_000;
  private static final int LOOKS = 3;

  private static final List<String> FILL =
      List.of(
          "insert into platform.archive (sha256, size) values ('h', 1)",
          """
          insert into platform.application (context, name, title, kind, zone, version, state)
            select 'many' || n, 'Many' || n, 'Application number ' || n, 'archive', 'elsewhere', 1, 'live' from generate_series(1, 500) n
          """,
          """
          insert into platform.version (context, number, kind, archive, file_type, build, user_name, message)
            select context, v, 'archive', 'h', 'war', 'b' || v, 'ada', 'Version ' || v
            from platform.application, generate_series(1, 60) v where zone = 'elsewhere'
          """,
          """
          insert into platform.front_end (name, address, zones, pid, converged, heartbeat_at)
            select 'away-' || n, 'http://127.0.0.1:1', 'elsewhere', n, true, now() - interval '1 hour' from generate_series(1, 50) n
          """,
          """
          insert into platform.wanted (front_end, context, version, build, archive, file_type, decision)
            select f.name, a.context, 1, 'b1', 'h', 'war', 1 from platform.front_end f, platform.application a
            where f.zones = 'elsewhere' and a.zone = 'elsewhere'
          """,
          """
          insert into platform.actual (front_end, context, version, build, decision, state)
            select front_end, context, 1, 'b1', 1, 'live' from platform.wanted where front_end like 'away-%'
          """,
          """
          insert into platform.publication (context, name, act, kind, file, zone, message, user_name, state, step, started_at, ended_at)
            select 'many' || (n % 500 + 1), 'Many' || (n % 500 + 1), 'publish', 'archive', '', 'elsewhere', '', 'ada',
              case when n % 10 = 0 then 'undone' else 'live' end, 'end', now() - n * interval '5 minutes', now() - n * interval '5 minutes'
            from generate_series(1, 100000) n
          """,
          "insert into platform.user_account (name, password_hash, created_at) select 'many-' || n, 'x', now() from generate_series(1, 5000) n",
          "insert into platform.role_grant (user_name, context, role, granted_at) select 'many-' || n, 'croft', 'operator', now() from generate_series(1, 5000) n",
          "insert into platform.user_group (name, description, created_at) select 'many-' || n, '', now() from generate_series(1, 300) n",
          "insert into platform.group_member (group_name, user_name, joined_at) select 'many-1', 'many-' || n, now() from generate_series(1, 5000) n",
          "analyze");

  private static final List<String> EMPTY =
      List.of(
          "delete from platform.user_group where name like 'many-%'",
          "delete from platform.user_account where name like 'many-%'",
          "delete from platform.publication where zone = 'elsewhere'",
          "delete from platform.front_end where zones = 'elsewhere'",
          "delete from platform.version where context like 'many%'",
          "delete from platform.application where zone = 'elsewhere'",
          "delete from platform.archive where sha256 = 'h'");

  private static final List<String> PAGES =
      List.of(
          "/index.xhtml",
          "/applications.xhtml",
          "/applications.xhtml?page=20",
          "/applications.xhtml?q=number+499",
          "/applications.xhtml?state=failed",
          "/application.xhtml?name=Many7",
          "/application.xhtml?name=Many7&tab=settings",
          "/application.xhtml?name=Many7&tab=publications",
          "/application.xhtml?name=Many7&ask=remove",
          "/publish.xhtml",
          "/publications.xhtml",
          "/publications.xhtml?state=failed",
          "/publications.xhtml?state=open",
          "/publications.xhtml?app=Many7",
          "/publications.xhtml?before=5000",
          "/publication.xhtml?id=1",
          "/front-ends.xhtml",
          "/front-end.xhtml?name=away-7",
          "/front-end.xhtml?name=front-end-1",
          "/health.xhtml",
          "/users.xhtml",
          "/users.xhtml?page=100",
          "/users.xhtml?q=many-4999",
          "/users.xhtml?ask=grant&name=many-7",
          "/groups.xhtml",
          "/group.xhtml?name=many-1",
          "/group.xhtml?name=many-1&page=100");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build();

  private static RunningEnvironment environment;

  @BeforeAll
  static void fill(RunningEnvironment shared) throws Exception {
    environment = shared;
    run(EMPTY);
    run(FILL);
    signIn();
  }

  @AfterAll
  static void empty() throws Exception {
    run(EMPTY);
  }

  private static void run(List<String> statements) throws SQLException {
    String address = "jdbc:postgresql://127.0.0.1:" + environment.ports().database() + "/platform";
    try (Connection connection =
            DriverManager.getConnection(address, "croft", environment.secret("database-owner"));
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static void signIn() throws Exception {
    String form = page("/sign-in.xhtml").body();
    var state =
        Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"").matcher(form);
    assertThat(state.find()).as(form).isTrue();
    String body =
        "signIn=signIn&signIn%3Ato=&signIn%3Asubmit=Sign+in&signIn%3Aname=admin&signIn%3Apassword="
            + encoded(environment.secret("administrator"))
            + "&jakarta.faces.ViewState="
            + encoded(state.group(1));
    HttpResponse<String> answer =
        CLIENT.send(
            request("/sign-in.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.uri().getPath()).as(answer.body()).endsWith("/index.xhtml");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(environment.url() + "/console" + path))
        .timeout(Duration.ofMinutes(1));
  }

  private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  @Test
  void everyPageShouldComeWithinASecondAndBeOfASizeThatPeopleRead() throws Exception {
    List<String> slow = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (String path : PAGES) {
      HttpResponse<String> warm = page(path);
      assertThat(warm.statusCode()).as(path).isEqualTo(200);
      assertThat(warm.body()).as(path).contains("Sign out").endsWith("</html>");
      if (warm.body().length() > LARGEST_PAGE) {
        slow.add(path + " has " + warm.body().length() + " characters");
      }
      long[] took = new long[LOOKS];
      for (int i = 0; i < LOOKS; i++) {
        long begin = System.nanoTime();
        page(path);
        took[i] = System.nanoTime() - begin;
      }
      Arrays.sort(took);
      Duration median = Duration.ofNanos(took[LOOKS / 2]);
      told.add(path + ": " + median.toMillis() + " ms, " + warm.body().length() + " characters");
      if (median.compareTo(BEARABLE) > 0) {
        slow.add(path + " took " + median);
      }
    }
    Files.write(Path.of("target/whole-pages.txt"), told);
    assertThat(slow).isEmpty();
  }
}
