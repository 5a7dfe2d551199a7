package dev.croft.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes up a request that was put aside. */
final class OpenExchange {
  private OpenExchange() {}

  /**
   * Undertow runs no handler on a connection that was closed meanwhile; such an exchange ends here.
   *
   * @return whether the handler has taken it
   */
  static boolean handle(HttpServerExchange exchange, HttpHandler handler) {
    var taken = new AtomicBoolean();
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        open -> {
          taken.set(true);
          handler.handleRequest(open);
        });
    if (!taken.get()) {
      exchange.endExchange();
    }
    return taken.get();
  }
}
