package dev.croft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyCallback;
import io.undertow.server.handlers.proxy.ProxyClient;
import io.undertow.server.handlers.proxy.ProxyConnection;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A balancer in front of one front end that comes and goes; both are real Undertows. */
class PatienceHandlerTest {
  /** What the balancer knows of the application. */
  private enum Offer {
    OFFERED,
    STOPPED,
    UNKNOWN
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger ran = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Offer offer = Offer.OFFERED;
  private volatile HttpHandler application =
      new BlockingHandler(
          exchange ->
              exchange
                  .getResponseSender()
                  .send("got " + new String(exchange.getInputStream().readAllBytes())));
  private Undertow frontEnd;
  private Undertow balancer;

  @BeforeEach
  void start() {
    frontEnd =
        started(
            exchange -> {
              ran.incrementAndGet();
              application.handleRequest(exchange);
            });
    var proxy = new LoadBalancingProxyClient().addHost(address(frontEnd));
    balancer =
        started(
            new PatienceHandler(
                ProxyHandler.builder()
                    .setProxyClient(new Offers(proxy))
                    .setNext(ResponseCodeHandler.HANDLE_404)
                    .setMaxRequestTime(20_000)
                    .build(),
                Duration.ofMillis(600)));
  }

  @AfterEach
  void stop() {
    balancer.stop();
    frontEnd.stop();
  }

  private static Undertow started(HttpHandler handler) {
    var server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(handler).build();
    server.start();
    return server;
  }

  private static URI address(Undertow server) {
    var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  private CompletableFuture<HttpResponse<String>> post(String path, String body) {
    return client
        .sendAsync(
            HttpRequest.newBuilder(address(balancer).resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .orTimeout(10, TimeUnit.SECONDS);
  }

  private void untilAskedAgain() {
    var before = asked.get();
    Awaitility.await("asked again").until(() -> asked.get() > before + 2);
  }

  @Test
  void aRequestShouldWaitWhileNobodyOffersItsApplication() {
    assertThat(post("/orders/1", "one").join().body()).isEqualTo("got one");
    for (var away : new Offer[] {Offer.STOPPED, Offer.UNKNOWN}) {
      offer = away;
      var waiting = post("/orders/2", "two");
      untilAskedAgain();
      assertThat(waiting).isNotDone();
      offer = Offer.OFFERED;
      var answer = waiting.join();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("got two");
    }
  }

  @Test
  void whatWasNeverServedShouldBeRefusedAtOnce() {
    offer = Offer.UNKNOWN;
    assertThat(post("/nothing", "").join().statusCode()).isEqualTo(404);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatDoesNotComeBackShouldBeRefusedOnceAndThenAtOnce() {
    post("/orders", "").join();
    offer = Offer.UNKNOWN;
    assertThat(post("/orders", "").join().statusCode()).isEqualTo(404);
    var before = asked.get();
    assertThat(post("/orders", "").join().statusCode()).isEqualTo(404);
    assertThat(asked.get()).isEqualTo(before + 1);
  }

  @Test
  void whereNobodyServesThatShouldBeSaidInASentence() {
    offer = Offer.STOPPED;
    var answer = post("/orders/1", "").join();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).startsWith("No front end takes new users for /orders at the moment");
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void aRequestThatMayHaveRunShouldNeverBeSentAgain() {
    post("/orders", "").join();
    ran.set(0);
    application = exchange -> exchange.getConnection().close();
    assertThat(post("/orders", "two").join().statusCode()).isEqualTo(503);
    assertThat(ran).hasValue(1);
  }

  @Test
  void whatTheApplicationItselfAnswersShouldPass() {
    application = exchange -> exchange.setStatusCode(503);
    assertThat(post("/orders", "").join().statusCode()).isEqualTo(503);
    assertThat(post("/orders", "").join().statusCode()).isEqualTo(503);
    application = ResponseCodeHandler.HANDLE_404;
    assertThat(post("/orders", "").join().statusCode()).isEqualTo(404);
    assertThat(ran).hasValue(3);
  }

  /** Knows its front end or does not, as a balancer does. */
  private final class Offers implements ProxyClient {
    private static final ProxyTarget STOPPED = new ProxyTarget() {};
    private final ProxyClient known;

    Offers(ProxyClient known) {
      this.known = known;
    }

    @Override
    public ProxyTarget findTarget(HttpServerExchange exchange) {
      asked.incrementAndGet();
      return switch (offer) {
        case OFFERED -> known.findTarget(exchange);
        case STOPPED -> STOPPED;
        case UNKNOWN -> null;
      };
    }

    @Override
    public void getConnection(
        ProxyTarget target,
        HttpServerExchange exchange,
        ProxyCallback<ProxyConnection> callback,
        long timeout,
        TimeUnit unit) {
      if (target == STOPPED) {
        callback.couldNotResolveBackend(exchange);
      } else {
        known.getConnection(target, exchange, callback, timeout, unit);
      }
    }
  }
}
