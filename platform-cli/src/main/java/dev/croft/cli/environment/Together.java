package dev.croft.cli.environment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pieces of work side by side, two at once: a machine that starts more servers starts none well.
 */
final class Together {
  private static final int AT_ONCE = 2;

  private Together() {}

  /** One piece of the work. */
  interface Piece {
    void run() throws IOException;
  }

  /** Returns when all have ended; the first that failed, in their order, is thrown then. */
  static void run(List<Piece> pieces) throws IOException {
    var running = new ArrayList<Future<?>>();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var piece : pieces) {
        running.add(
            workers.submit(
                () -> {
                  piece.run();
                  return null;
                }));
      }
    }
    for (var piece : running) {
      finish(piece);
    }
  }

  private static void finish(Future<?> piece) throws IOException {
    try {
      piece.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException io -> throw io;
        case RuntimeException refused -> throw refused;
        default -> throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
