package dev.croft.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.xnio.XnioExecutor;

/**
 * The Undertow filter in front of all contexts: while an application is switched, its requests are
 * held, not refused. A held request occupies no thread; it waits at most 30 seconds, then it gets
 * 503 with {@code Retry-After}. WildFly makes one per server and host; all share one gate.
 */
public final class GateHandler implements HttpHandler {
  /** The name of the gate at the platform MBean server. */
  public static final String NAME = "dev.croft:type=Gate";

  private static final int MOST_HELD = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final HttpString PROBE = new HttpString("Croft-Probe");
  private static final Gate SHARED = registered(new Gate(MOST_HELD));

  private final HttpHandler next;
  private final Gate gate;
  private final Duration longestWait;

  public GateHandler(HttpHandler next) {
    this(next, SHARED, LONGEST_WAIT);
  }

  GateHandler(HttpHandler next, Gate gate, Duration longestWait) {
    this.next = next;
    this.gate = gate;
    this.longestWait = longestWait;
  }

  private static Gate registered(Gate gate) {
    try {
      var server = ManagementFactory.getPlatformMBeanServer();
      var name = new ObjectName(NAME);
      if (server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
      server.registerMBean(gate, name);
      return gate;
    } catch (JMException e) {
      throw new IllegalStateException("the gate cannot be registered as " + NAME, e);
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    var context = contextOf(exchange.getRequestPath());
    if (gate.enter(context, isProbe(exchange))) {
      leaveWhenDone(exchange, context);
      next.handleRequest(exchange);
    } else {
      // Parked only after this call has returned: a release on another thread must never meet an
      // exchange that is still in it.
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> park(exchange, context));
    }
  }

  private void park(HttpServerExchange exchange, String context) {
    var parked = new ParkedExchange(exchange, context);
    parked.armTimer();
    switch (gate.arrive(context, parked)) {
      case PASS -> parked.proceed();
      case HOLD -> {
        // goOn or the timer takes it further
      }
      case REFUSE -> {
        parked.disarmTimer();
        refuse(exchange, "Too many requests wait for an application that is being switched.");
      }
    }
  }

  private void leaveWhenDone(HttpServerExchange exchange, String context) {
    exchange.addExchangeCompleteListener(
        (done, chain) -> {
          gate.leave(context);
          chain.proceed();
        });
  }

  private boolean isProbe(HttpServerExchange exchange) {
    var key = exchange.getRequestHeaders().getFirst(PROBE);
    return key != null
        && MessageDigest.isEqual(
            key.getBytes(StandardCharsets.UTF_8), gate.probeKey().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The first segment of a path, with its slash; the root is {@code /}. So is what is no path: a
   * load balancer asks {@code OPTIONS *} whether the server is there, and must not be held.
   */
  static String contextOf(String path) {
    if (!path.startsWith("/")) {
      return "/";
    }
    var end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }

  private static void refuse(HttpServerExchange exchange, String sentence) {
    exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
    exchange.getResponseSender().send(sentence + " Please try again in a moment.\n");
  }

  /** One request on its way through the gate. */
  private final class ParkedExchange implements Gate.HeldRequest {
    private final HttpServerExchange exchange;
    private final String context;
    private XnioExecutor.Key timer;

    ParkedExchange(HttpServerExchange exchange, String context) {
      this.exchange = exchange;
      this.context = context;
    }

    void armTimer() {
      timer =
          exchange
              .getIoThread()
              .executeAfter(this::tooLong, longestWait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void disarmTimer() {
      timer.remove();
    }

    @Override
    public void goOn() {
      exchange.getIoThread().execute(this::proceed);
    }

    void proceed() {
      disarmTimer();
      var goesOn =
          OpenExchange.handle(
              exchange,
              going -> {
                leaveWhenDone(going, context);
                next.handleRequest(going);
              });
      if (!goesOn) {
        gate.leave(context);
      }
    }

    private void tooLong() {
      if (gate.giveUp(context, this)) {
        var unused =
            OpenExchange.handle(
                exchange,
                late ->
                    refuse(
                        late,
                        "The application is being switched and this takes longer than it should."));
      }
    }
  }
}
