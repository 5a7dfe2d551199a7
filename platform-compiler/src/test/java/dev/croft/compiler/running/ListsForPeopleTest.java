package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.SampleBundle;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lists give to people beyond what programs read: names, pictures, spreadsheets, little
 * weight.
 */
class ListsForPeopleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GIF = "R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
  private static final int MOST_BYTES = 60_000;
  private static RunningApplication application;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    application =
        RunningApplication.start(
            SampleBundle.bundle(), folder, Map.of("ada", Set.of("shop/Clerk"), "bob", Set.of()));
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return application.call("ada", "GET", path, null);
  }

  private static long created(String path, String body) throws Exception {
    HttpResponse<String> answer = application.call("ada", "POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("id").asLong();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aReferenceShouldBeInItsPlaceByItsName() throws Exception {
    long zebra = created("/rest/Category", "{\"name\":\"Zebra\"}");
    long ape = created("/rest/Category", "{\"name\":\"Ape\"}");
    long first = created("/rest/Thing", "{\"text\":\"sorted\",\"category\":" + zebra + "}");
    long second = created("/rest/Thing", "{\"text\":\"sorted\",\"category\":" + ape + "}");
    assertThat(
            JSON.readTree(get("/rest/Thing?text=sorted&sort=category").body())
                .findValuesAsText("id"))
        .containsExactly(Long.toString(second), Long.toString(first));
    assertThat(
            JSON.readTree(get("/rest/Thing?text=sorted&sort=category,desc").body())
                .findValuesAsText("id"))
        .containsExactly(Long.toString(first), Long.toString(second));
  }

  @Test
  void aListShouldGiveSizesWhenAskedAndBytesToProgramsAsBefore() throws Exception {
    long id =
        created(
            "/rest/Thing", "{\"text\":\"bytes\",\"image\":\"" + GIF + "\",\"binary\":\"AAEC\"}");
    JsonNode lean = JSON.readTree(get("/rest/Thing?text=bytes&_bytes=size").body()).get(0);
    assertThat(lean.get("image").asInt()).isEqualTo(43);
    assertThat(lean.get("binary").asInt()).isEqualTo(3);
    assertThat(lean.get("text").asText()).isEqualTo("bytes");
    JsonNode whole = JSON.readTree(get("/rest/Thing?text=bytes").body()).get(0);
    assertThat(whole.get("image").asText()).isEqualTo(GIF);
    HttpResponse<String> one = get("/rest/Thing/" + id + "?_bytes=size");
    assertThat(JSON.readTree(one.body()).get("image").asInt()).isEqualTo(43);
    assertThat(header(one, "ETag")).isEqualTo(header(get("/rest/Thing/" + id), "ETag"));
    assertThat(get("/rest/Thing?_bytes=all").statusCode()).isEqualTo(400);
  }

  @Test
  void aPictureShouldBeShownAndAnythingElseOnlyDownloaded() throws Exception {
    long id =
        created(
            "/rest/Thing",
            "{\"text\":\"file\",\"image\":\"" + GIF + "\",\"binary\":\"" + GIF + "\"}");
    String path = "/rest/Thing/" + id;
    HttpResponse<String> picture = get(path + "/image");
    assertThat(header(picture, "Content-Type")).isEqualTo("image/gif");
    assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(picture, "Content-Security-Policy")).contains("sandbox");
    Map<String, String> known = Map.of("If-None-Match", header(picture, "ETag"));
    assertThat(application.call("ada", "GET", path + "/image", null, known).statusCode())
        .isEqualTo(304);
    HttpResponse<String> file = get(path + "/binary");
    assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(file, "Content-Disposition")).startsWith("attachment");

    // <script>: a picture by its name only
    application.call("ada", "PATCH", path, "{\"image\":\"PHNjcmlwdD4=\",\"binary\":null}");
    HttpResponse<String> disguised = application.call("ada", "GET", path + "/image", null, known);
    assertThat(disguised.statusCode()).isEqualTo(200);
    assertThat(header(disguised, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(disguised, "Content-Disposition")).startsWith("attachment");
    assertThat(get(path + "/binary").statusCode()).isEqualTo(404);
    assertThat(get(path + "/text").statusCode()).isEqualTo(404);
    assertThat(application.call(null, "GET", path + "/image", null).statusCode()).isEqualTo(401);
  }

  @Test
  void aSpreadsheetShouldHoldEveryRecordOfTheSearchAndNoFormula() throws Exception {
    long category = created("/rest/Category", "{\"name\":\"=1+1\"}");
    created("/rest/Tag", "{\"name\":\"red\"}");
    for (int i = 0; i < 1200; i++) {
      application.count(
          "with made as (insert into app_shop.thing (\"text\") values ('bulk') returning id)"
              + " select id from made");
    }
    created(
        "/rest/Thing",
        "{\"text\":\"bulk \\\"quoted\\\", and\\nmore\",\"amount\":-5.5,\"duration\":\"PT1H30M\",\"category\":"
            + category
            + "}");
    HttpResponse<String> csv = get("/rest/Thing.csv?q=bulk&sort=text");
    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(header(csv, "Content-Disposition")).contains("Thing.csv");
    assertThat(csv.body()).startsWith("\ufeffId,Text,Code,Whole,Long whole,");
    assertThat(csv.body().split("\r\n")).hasSize(1202);
    assertThat(csv.body())
        .contains("\"bulk \"\"quoted\"\", and\nmore\"", ",-5.5", ",PT1H30M,", ",'=1+1\r\n");
    assertThat(application.call("bob", "GET", "/rest/Product.csv", null).statusCode())
        .isEqualTo(403);
    assertThat(get("/rest/Thing.csv?sort=nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void aListShouldWeighLittleBeforeItsData() throws Exception {
    Set<String> seen = new HashSet<>();
    String page = get("/products").body();
    long bytes = page.length();
    for (String address : found("(?:href|src)=\"/shop(/_croft/[^\"]+)\"", page)) {
      bytes += weight(address, seen);
    }
    String base = seen.iterator().next().replaceAll("(/_croft/[^/]+/).*", "$1");
    bytes += weight(base + "model/products.js", seen);
    System.getLogger("weight")
        .log(System.Logger.Level.INFO, "A list weighs " + bytes + " bytes before its data");
    assertThat(bytes).isLessThan(MOST_BYTES);
    assertThat(seen.stream().filter(each -> each.endsWith(".js")).count()).isGreaterThan(10);
  }

  private static long weight(String address, Set<String> seen) throws Exception {
    if (!seen.add(address)) {
      return 0;
    }
    HttpResponse<String> packed =
        application.call("ada", "GET", address, null, Map.of("Accept-Encoding", "gzip"));
    assertThat(packed.statusCode()).isEqualTo(200);
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Cache-Control")).contains("immutable");
    return Long.parseLong(header(packed, "Content-Length"));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }
}
