package dev.croft.compiler.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From text to answers over HTTP and a real database. */
class ModelTextRunsTest {
  private static final String DESK =
      """
      application Desk
      error TooDear
      entity `Image` {
        name Text(20)
        price Currency
        weight Decimal(10, 3)?
      }
      entity Album {
        name Text(20)
        cover `Image`?
        pages many `Image`
      }
      entity Slip {
        number Text(9) = nextNumber() unique
      }
      rest of all for users
      query Prices for users {
        from i in `Image`
        select said: "{i.name} costs {i.price} and weighs {i.weight}"
        sort by i.id
      }
      action Say(image `Image`) returns Text for users {
        return "{image.name} costs {image.price * 2}"
      }
      action Nothing for users {
        log "nothing"
      }
      action NewSlip returns Slip for users {
        return create Slip(number: nextNumber())
      }
      action Refuse(price Currency) for users {
        fail TooDear "{price} is too dear"
      }
      rest "/api" for users {
        get "/prices" Prices
        get "/say/{image}" Say
        post "/nothing" Nothing
        post "/refuse" Refuse
        post "/slips" NewSlip
      }
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningApplication application;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    assertThat(Models.problems(Models.of(DESK))).isEmpty();
    application =
        RunningApplication.start(
            Compiler.build(Models.of(DESK)).bundle().orElseThrow(),
            folder,
            Map.of("ada", Set.of()));
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  private static JsonNode call(int status, String method, String path, String body)
      throws Exception {
    var answer = application.call("ada", method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  @Test
  void aTextShouldShowNumbersAsPeopleWriteThemWhereverItIsMade() throws Exception {
    long image =
        call(201, "POST", "/rest/Image", "{\"name\":\"Sun\",\"price\":12.5,\"weight\":1.125}")
            .get("id")
            .asLong();
    assertThat(call(200, "GET", "/api/prices", null).findValuesAsText("said"))
        .contains("Sun costs 12.50 and weighs 1.125");
    assertThat(call(200, "GET", "/api/say/" + image, null).get("result").asText())
        .isEqualTo("Sun costs 25.00");
    assertThat(call(422, "POST", "/api/refuse", "{\"price\":0.1234}").get("error").asText())
        .isEqualTo("0.1234 is too dear");
  }

  @Test
  void aBodyThatIsNotThereShouldGiveNothing() throws Exception {
    assertThat(application.call("ada", "POST", "/api/nothing", null).statusCode())
        .isBetween(200, 204);
    assertThat(call(400, "POST", "/api/refuse", null).get("error").asText())
        .isEqualTo("price is required");
  }

  @Test
  void anEntityMayBeCalledLikeATypeOfTheLanguage() throws Exception {
    long image =
        call(201, "POST", "/rest/Image", "{\"name\":\"Sea\",\"price\":1}").get("id").asLong();
    JsonNode album =
        call(
            201,
            "POST",
            "/rest/Album",
            "{\"name\":\"Summer\",\"cover\":%d,\"pages\":[%d]}".formatted(image, image));
    assertThat(album.get("cover").asLong()).isEqualTo(image);
    assertThat(album.get("pages").get(0).asLong()).isEqualTo(image);
  }

  @Test
  void aNumberShouldBeTakenOnlyForARecordThatUsesIt() throws Exception {
    long first = call(200, "POST", "/api/slips", "{}").get("number").asLong();
    assertThat(call(200, "POST", "/api/slips", "{}").get("number").asLong()).isEqualTo(first + 1);
  }
}
