package dev.croft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.ServerConnection;
import io.undertow.server.handlers.BlockingHandler;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.JMX;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the deployment service relies on while callers keep coming and going. */
class GateUnderTrafficTest {
  private final Gate gate = new Gate(1_000);
  private final AtomicInteger inApplication = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private Undertow server;

  private final HttpHandler application =
      new BlockingHandler(
          exchange -> {
            inApplication.incrementAndGet();
            try {
              exchange.getInputStream().readAllBytes();
              answered.incrementAndGet();
            } finally {
              inApplication.decrementAndGet();
            }
            exchange.getResponseSender().send("done");
          });

  private URI start(HttpHandler handler) {
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .setHandler(handler)
            .build();
    server.start();
    var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  private HttpHandler gated() {
    return new GateHandler(application, gate, Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void awaitHeld(int count) {
    Awaitility.await(count + " requests are held").until(() -> gate.held("/orders") == count);
  }

  private static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  private static CompletableFuture<HttpResponse<String>> get(HttpClient client, URI uri) {
    return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void nobodyShouldBeInAnApplicationThatIsClosedAndQuiet() throws Exception {
    var address = start(gated());
    gate.ready();
    var client = client(HttpClient.Version.HTTP_1_1);
    var goOn = new AtomicBoolean(true);
    var callers = new ArrayList<CompletableFuture<List<Integer>>>();
    for (int caller = 0; caller < 8; caller++) {
      callers.add(CompletableFuture.supplyAsync(() -> callWhile(goOn, client, address)));
    }
    var seenInside = new ArrayList<Integer>();
    for (int round = 0; round < 300; round++) {
      var before = answered.get();
      gate.close("/orders");
      assertThat(gate.awaitQuiet("/orders", 10_000)).isTrue();
      seenInside.add(inApplication.get());
      gate.open("/orders");
      Awaitility.await("calls go on")
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> answered.get() >= before + 10);
    }
    goOn.set(false);

    assertThat(seenInside).containsOnly(0);
    var statuses = new ArrayList<Integer>();
    for (var caller : callers) {
      statuses.addAll(caller.get(20, TimeUnit.SECONDS));
    }
    // not as many as the application answered: the client repeats a GET whose connection was lost
    assertThat(statuses).containsOnly(200).hasSizeGreaterThan(2_000);
  }

  private static List<Integer> callWhile(AtomicBoolean goOn, HttpClient client, URI address) {
    var statuses = new ArrayList<Integer>();
    while (goOn.get()) {
      statuses.add(get(client, address.resolve("/orders/1")).join().statusCode());
    }
    return statuses;
  }

  @Test
  void callersWhoLeftWhileHeldShouldNotKeepTheApplicationBusy() throws Exception {
    var address = start(gated());
    gate.ready();
    gate.close("/orders");
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write("GET /orders/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      awaitHeld(1);
    }

    gate.open("/orders");

    assertThat(gate.awaitQuiet("/orders", 10_000)).isTrue();
    assertThat(gate.held("/orders")).isZero();
  }

  /** Undertow runs no handler on a connection it knows to be closed. */
  @Test
  void aConnectionLostWhileHeldShouldNotKeepTheApplicationBusy() {
    var held = new AtomicReference<ServerConnection>();
    var gated = gated();
    var address =
        start(
            exchange -> {
              held.set(exchange.getConnection());
              gated.handleRequest(exchange);
            });
    gate.ready();
    try (var client = client(HttpClient.Version.HTTP_2)) {
      var first = get(client, address.resolve("/server")).join();
      assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
      gate.close("/orders");
      var lost = get(client, address.resolve("/orders/1"));
      awaitHeld(1);

      client.shutdownNow();

      assertThat(lost).failsWithin(Duration.ofSeconds(10));
    }
    Awaitility.await("the server notices").until(() -> !held.get().isOpen());
    gate.open("/orders");

    assertThat(gate.awaitQuiet("/orders", 5_000)).isTrue();
    assertThat(gate.held("/orders")).isZero();
    assertThat(answered).as("only the first request").hasValue(1);
  }

  @Test
  void everyFilterThatIsMadeShouldShareTheGateKnownToJmx() throws Exception {
    var made = new GateHandler(application);
    var address = start(new GateHandler(made));
    var known =
        JMX.newMXBeanProxy(
            ManagementFactory.getPlatformMBeanServer(),
            new ObjectName("dev.croft:type=Gate"),
            GateMXBean.class);
    known.ready();
    known.close("/shared");
    var waiting = get(client(HttpClient.Version.HTTP_1_1), address.resolve("/shared/1"));
    Awaitility.await("the request is held").until(() -> known.held("/shared") == 1);

    known.open("/shared");

    assertThat(waiting.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }
}
