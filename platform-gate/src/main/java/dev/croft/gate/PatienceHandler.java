package dev.croft.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.ProxyConnection;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Undertow filter of a load balancer: while no front end offers an application that was served
 * before, its requests are held, not refused. Where there is one front end, or all of them switch
 * at the same moment, a balancer would answer 404 or 503 for that moment.
 *
 * <p>Only a request that no front end has seen is sent again; whatever may have run is not. A held
 * request occupies no thread; it waits at most 15 seconds, then it gets what the balancer says, and
 * so does everybody after it until the application is offered again.
 */
public final class PatienceHandler implements HttpHandler {
  private static final int MOST = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 50;
  private static final int RETRY_AFTER_SECONDS = 30;

  private final HttpHandler next;
  private final Duration longestWait;
  private final AttachmentKey<ProxyConnection> reached = keyOfReachedFrontEnd();
  private final Set<String> served = ConcurrentHashMap.newKeySet();
  private final AtomicInteger held = new AtomicInteger();

  public PatienceHandler(HttpHandler next) {
    this(next, LONGEST_WAIT);
  }

  PatienceHandler(HttpHandler next, Duration longestWait) {
    this.next = next;
    this.longestWait = longestWait;
  }

  /** Undertow notes there, and nowhere else, that a request has got as far as a front end. */
  @SuppressWarnings("unchecked")
  private static AttachmentKey<ProxyConnection> keyOfReachedFrontEnd() {
    try {
      var key = ProxyHandler.class.getDeclaredField("CONNECTION");
      key.setAccessible(true);
      return (AttachmentKey<ProxyConnection>) key.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this Undertow does not tell which requests have reached a front end", e);
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    var context = GateHandler.contextOf(exchange.getRequestPath());
    exchange.addExchangeCompleteListener(
        (done, chain) -> {
          if (done.getAttachment(reached) != null && served.size() < MOST) {
            served.add(context);
          }
          chain.proceed();
        });
    attempt(exchange, context, System.nanoTime() + longestWait.toNanos());
  }

  private void attempt(HttpServerExchange exchange, String context, long until) throws Exception {
    exchange.addDefaultResponseListener(unanswered -> holds(unanswered, context, until));
    next.handleRequest(exchange);
  }

  private boolean holds(HttpServerExchange exchange, String context, long until) {
    var nobody =
        exchange.getStatusCode() == StatusCodes.SERVICE_UNAVAILABLE
            || exchange.getStatusCode() == StatusCodes.NOT_FOUND;
    if (!nobody || exchange.isResponseStarted() || exchange.getAttachment(reached) != null) {
      return false;
    }
    if (!served.contains(context) || until - System.nanoTime() <= 0 || held.get() >= MOST) {
      served.remove(context);
      return says(exchange, context);
    }
    held.incrementAndGet();
    exchange.setStatusCode(StatusCodes.OK);
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> later(exchange, context, until));
    return true;
  }

  /** A balancer alone would answer an empty page. */
  private static boolean says(HttpServerExchange exchange, String context) {
    if (exchange.getStatusCode() != StatusCodes.SERVICE_UNAVAILABLE) {
      return false;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
    exchange
        .getResponseSender()
        .send(
            "No front end takes new users for "
                + context
                + " at the moment: those that run it are being drained, are out of service or do not answer."
                + " Try again in a minute.\n",
            StandardCharsets.UTF_8);
    return true;
  }

  private void later(HttpServerExchange exchange, String context, long until) {
    var unused =
        exchange
            .getIoThread()
            .executeAfter(
                () -> {
                  held.decrementAndGet();
                  OpenExchange.handle(exchange, again -> attempt(again, context, until));
                },
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
  }
}
