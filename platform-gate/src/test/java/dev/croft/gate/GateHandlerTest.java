package dev.croft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate before a real Undertow. */
class GateHandlerTest {
  private final Gate gate = new Gate(50);
  private final CountDownLatch slowMayEnd = new CountDownLatch(1);
  private final AtomicInteger answered = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Undertow server;
  private String address;

  @BeforeEach
  void start() {
    var application =
        new BlockingHandler(
            exchange -> {
              if (exchange.getRequestPath().endsWith("/slow")) {
                assertThat(slowMayEnd.await(20, TimeUnit.SECONDS)).isTrue();
              }
              var size = exchange.getInputStream().readAllBytes().length;
              answered.incrementAndGet();
              exchange.getResponseSender().send("read " + size);
            });
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 10_000_000L)
            .setHandler(new GateHandler(application, gate, Duration.ofSeconds(2)))
            .build();
    server.start();
    address =
        "http://127.0.0.1:"
            + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
  }

  @AfterEach
  void stop() {
    slowMayEnd.countDown();
    server.stop();
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  private void awaitHeld(String context, int count) {
    Awaitility.await(count + " requests of " + context + " are held")
        .until(() -> gate.held(context) == count);
  }

  @Test
  void requestsOfAClosedContextShouldWaitAndThenBeAnswered() {
    gate.ready();
    gate.close("/orders");
    var waiting = get("/orders/1");
    awaitHeld("/orders", 1);
    assertThat(waiting).isNotDone();

    gate.open("/orders");

    assertThat(waiting.join().statusCode()).isEqualTo(200);
    assertThat(gate.held("/orders")).isZero();
  }

  @Test
  void otherContextsShouldNotNotice() {
    gate.ready();
    gate.close("/orders");

    assertThat(get("/orders2/1").join().statusCode()).isEqualTo(200);
    assertThat(get("/").join().statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatWaitsTooLongShouldBeToldToComeBack() {
    gate.ready();
    gate.close("/orders");

    var answer = get("/orders").join();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("try again");
    assertThat(answered).hasValue(0);
  }

  @Test
  void moreRequestsThanFitShouldBeRefusedAtOnce() {
    gate.ready();
    gate.close("/orders");
    var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int i = 0; i < 50; i++) {
      waiting.add(get("/orders/" + i));
    }
    awaitHeld("/orders", 50);

    assertThat(get("/orders/51").join().statusCode()).isEqualTo(503);

    gate.open("/orders");
    assertThat(waiting).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
  }

  @Test
  void awaitQuietShouldWaitForThoseInside() {
    gate.ready();
    var slow = get("/orders/slow");
    Awaitility.await("the slow request is inside").until(() -> gate.inFlight("/orders") == 1);
    gate.close("/orders");
    assertThat(gate.awaitQuiet("/orders", 50)).isFalse();

    slowMayEnd.countDown();

    assertThat(gate.awaitQuiet("/orders", 10_000)).isTrue();
    assertThat(slow.join().statusCode()).isEqualTo(200);
  }

  @Test
  void aProbeShouldPassAClosedGate() throws Exception {
    gate.close("/orders");
    var right =
        HttpRequest.newBuilder(URI.create(address + "/orders/_ping"))
            .header("Croft-Probe", gate.probeKey())
            .build();
    assertThat(client.send(right, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

    var wrong =
        HttpRequest.newBuilder(URI.create(address + "/orders/_ping"))
            .header("Croft-Probe", "guessed")
            .build();
    assertThat(client.send(wrong, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
  }

  @Test
  void untilTheServerIsReadyOnlyThePlatformShouldAnswer() {
    assertThat(get("/server/api/v1/status").join().statusCode()).isEqualTo(200);
    assertThat(get("/console/").join().statusCode()).isEqualTo(200);
    var waiting = get("/orders/1");
    awaitHeld("/orders", 1);

    gate.ready();

    assertThat(waiting.join().statusCode()).isEqualTo(200);
  }

  @Test
  void aHeldRequestShouldKeepItsWholeBody() throws Exception {
    gate.ready();
    gate.close("/orders");
    var body = HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]);
    var waiting =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create(address + "/orders")).POST(body).build(),
            BodyHandlers.ofString());
    awaitHeld("/orders", 1);

    gate.open("/orders");

    assertThat(waiting.get(20, TimeUnit.SECONDS).body()).isEqualTo("read 5000000");
  }

  /**
   * 40 callers at a time and 200 switches: whoever is lost in the race between closing and opening
   * would stay without an answer.
   */
  @Test
  void noRequestShouldBeLostBetweenClosingAndOpening() {
    gate.ready();
    var all = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int round = 0; round < 200; round++) {
      gate.close("/orders");
      var some = new ArrayList<CompletableFuture<HttpResponse<String>>>();
      for (int i = 0; i < 40; i++) {
        some.add(get("/orders/" + i));
      }
      gate.open("/orders");
      all.addAll(some);
      some.forEach(CompletableFuture::join);
    }
    assertThat(statuses(all)).containsOnly(200).hasSize(200 * 40);
    Awaitility.await("everybody has left").until(() -> gate.inFlight("/orders") == 0);
    assertThat(answered).hasValue(200 * 40);
  }

  private static List<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> answers) {
    return answers.stream()
        .map(answer -> answer.orTimeout(20, TimeUnit.SECONDS).join().statusCode())
        .toList();
  }

  @Test
  void theContextShouldBeTheFirstSegment() {
    assertThat(GateHandler.contextOf("/")).isEqualTo("/");
    assertThat(GateHandler.contextOf("")).isEqualTo("/");
    assertThat(GateHandler.contextOf("*")).as("a load balancer's OPTIONS *").isEqualTo("/");
    assertThat(GateHandler.contextOf("/orders")).isEqualTo("/orders");
    assertThat(GateHandler.contextOf("/orders/")).isEqualTo("/orders");
    assertThat(GateHandler.contextOf("/orders/rest/Order")).isEqualTo("/orders");
  }
}
