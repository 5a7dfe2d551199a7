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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried and goes wrong is undone before somebody answers for it; the rest goes on. */
class TriedStepsTest {
  private static final String DESK =
      """
      application Desk
      /// More than we pay.
      error TooDear
      error Unlucky
      entity Shelf {
        name Text(20) unique
      }
      entity Book {
        title Text(20)
        price Integer
        shelf Shelf? as books
        check price > 0 else "A book costs something"
      }
      rest of all for users
      action Named(name Text) {
        create Shelf(name: name)
      }
      /// Tries three shelves, one of which is there already.
      action Shelves(first Text, second Text) returns Text for users {
        create Shelf(name: "before")
        let told = "all new"
        try {
          create Shelf(name: first)
          Named(second)
        } on duplicate as reason {
          set told = reason
          create Shelf(name: "instead of {second}")
        }
        create Shelf(name: "behind")
        return told
      }
      action Price(price Integer) returns Text for users {
        try {
          let book = create Book(title: "Moby Dick", price: price)
          if price > 100 {
            fail TooDear "{price} is too dear"
          }
          return "bought for {book.price}"
        } on TooDear, Unlucky as reason {
          return reason
        } on invalid as reason {
          fail Unlucky "Not like this: {reason}"
        }
      }
      action Divide(by Integer) returns Text for users {
        try {
          create Shelf(name: "divided {10 / by}")
        } on any error as reason {
          return reason
        }
        return "done"
      }
      action Empty(shelf Shelf) returns Text for users {
        try {
          delete shelf
        } on used {
          for book in shelf.books {
            update book(shelf: empty)
          }
          delete shelf
          return "emptied first"
        } on any error as reason {
          return reason
        }
        return "was empty"
      }
      /// The inner error has no handler inside, and the outer one knows it.
      action Nested(shelf Shelf) returns Text for users {
        for turn in [1, 2, 3] {
          try {
            create Shelf(name: "outer {turn}")
            try {
              create Shelf(name: "inner {turn}")
              if turn = 2 {
                fail TooDear
              }
              create Shelf(name: shelf.name)
            } on duplicate {
              log "{shelf.name} is there"
            }
          } on TooDear {
            create Shelf(name: "handled {turn}")
          }
        }
        return "done"
      }
      rest "/api" for users {
        post "/shelves" Shelves
        post "/price" Price
        post "/divide" Divide
        post "/empty/{shelf}" Empty
        post "/nested/{shelf}" Nested
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

  @BeforeEach
  void clear() throws Exception {
    application.run("delete from app_desk.book");
    application.run("delete from app_desk.shelf");
  }

  private static JsonNode post(int status, String path, String body) throws Exception {
    var answer = application.call("ada", "POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static long shelf(String name) throws Exception {
    return post(201, "/rest/Shelf", "{\"name\":\"" + name + "\"}").get("id").asLong();
  }

  private static long shelves(String condition) throws Exception {
    return application.count("select count(*) from app_desk.shelf where name " + condition);
  }

  @Test
  void whatWasWrittenInsideShouldBeUndoneBeforeTheHandlerWrites() throws Exception {
    shelf("taken");
    JsonNode answer = post(200, "/api/shelves", "{\"first\":\"new\",\"second\":\"taken\"}");
    assertThat(answer.get("result").asText()).isEqualTo("There is already a Shelf with this name");
    assertThat(shelves("= 'new'")).isZero();
    assertThat(shelves("in ('before', 'instead of taken', 'behind')")).isEqualTo(3);
  }

  @Test
  void withoutAnErrorEverythingShouldStay() throws Exception {
    JsonNode answer = post(200, "/api/shelves", "{\"first\":\"new\",\"second\":\"newer\"}");
    assertThat(answer.get("result").asText()).isEqualTo("all new");
    assertThat(shelves("in ('before', 'new', 'newer', 'behind')")).isEqualTo(4);
  }

  @Test
  void aReturnOutOfWhatIsTriedShouldKeepWhatItWrote() throws Exception {
    assertThat(post(200, "/api/price", "{\"price\":7}").get("result").asText())
        .isEqualTo("bought for 7");
    assertThat(application.count("select count(*) from app_desk.book")).isOne();
  }

  @Test
  void anErrorOfTheModelShouldBeCaughtByItsName() throws Exception {
    assertThat(post(200, "/api/price", "{\"price\":101}").get("result").asText())
        .isEqualTo("101 is too dear");
    assertThat(application.count("select count(*) from app_desk.book")).isZero();
  }

  @Test
  void aHandlerMayFailWithAnotherError() throws Exception {
    JsonNode answer = post(422, "/api/price", "{\"price\":0}");
    assertThat(answer.get("code").asText()).isEqualTo("Unlucky");
    assertThat(answer.get("error").asText()).isEqualTo("Not like this: A book costs something");
  }

  @Test
  void whatNobodyExpectedShouldBeCaughtByAnyError() throws Exception {
    assertThat(post(200, "/api/divide", "{\"by\":0}").get("result").asText())
        .isEqualTo("Nothing can be divided by zero");
    assertThat(post(200, "/api/divide", "{\"by\":5}").get("result").asText()).isEqualTo("done");
    assertThat(shelves("like 'divided%'")).isOne();
  }

  @Test
  void whatIsStillUsedShouldBeCaughtAndTheTransactionGoesOn() throws Exception {
    long full = shelf("full");
    post(201, "/rest/Book", "{\"title\":\"Emma\",\"price\":3,\"shelf\":" + full + "}");
    assertThat(post(200, "/api/empty/" + full, "{}").get("result").asText())
        .isEqualTo("emptied first");
    assertThat(post(200, "/api/empty/" + shelf("bare"), "{}").get("result").asText())
        .isEqualTo("was empty");
    assertThat(shelves("is not null")).isZero();
    assertThat(application.count("select count(*) from app_desk.book")).isOne();
  }

  @Test
  void anErrorThatTheInnerTryDoesNotKnowShouldReachTheOuterOne() throws Exception {
    long taken = shelf("taken");
    assertThat(post(200, "/api/nested/" + taken, "{}").get("result").asText()).isEqualTo("done");
    assertThat(shelves("in ('outer 1', 'outer 3', 'handled 2')")).isEqualTo(3);
    assertThat(shelves("like 'inner%'")).isZero();
    assertThat(shelves("= 'outer 2'")).isZero();
  }
}
