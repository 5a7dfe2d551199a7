package dev.croft.cli.remote;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** Says, when somebody presses Ctrl-C, what goes on without this command. */
final class DetachNotice implements AutoCloseable {
  private final Thread atTheEnd;

  DetachNotice(PrintWriter errors, Supplier<String> sentence) {
    this.atTheEnd =
        new Thread(
            () -> {
              errors.println();
              errors.println(sentence.get());
              errors.flush();
            },
            "detach-notice");
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException endsAnyway) {
      // The process is ending: the notice is being given.
      return;
    }
  }
}
