package dev.croft.failpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a drill has asked for: a file per failpoint, with one line such as {@code kill}, {@code
 * throw always} or {@code pause}. A point that was reached leaves a file {@code <name>.reached}.
 * Files may come and go while the server runs.
 */
final class Failpoints {
  /** Says at the start of a server that it obeys. */
  static final String FLAG = "croft.failpoints";

  private static final System.Logger LOG = System.getLogger(Failpoints.class.getName());
  private static final Failpoints HERE = here();
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Path folderOrNull;
  private final Runnable death;

  /**
   * @param folderOrNull where a drill asks; null where nobody may ask
   * @param death of this process
   */
  Failpoints(Path folderOrNull, Runnable death) {
    this.folderOrNull = folderOrNull;
    this.death = death;
  }

  private enum Action {
    KILL,
    THROW,
    PAUSE
  }

  private record Wish(Action action, boolean always) {}

  static Failpoints ofThisServer() {
    return HERE;
  }

  private static Failpoints here() {
    var data = Path.of(System.getProperty("jboss.server.data.dir", "."));
    var points = of(System.getProperty(FLAG), data, () -> Runtime.getRuntime().halt(137));
    if (points.folderOrNull != null) {
      LOG.log(
          System.Logger.Level.WARNING,
          "This server was started with -D{0}=on, for drills: files in {1} can end it.",
          FLAG,
          points.folderOrNull);
    }
    return points;
  }

  static Failpoints of(String flagOrNull, Path data, Runnable death) {
    var asked = "on".equals(flagOrNull);
    return new Failpoints(asked ? data.resolve("croft").resolve("failpoints") : null, death);
  }

  void reach(Failpoint point) {
    if (folderOrNull == null) {
      return;
    }
    var file = folderOrNull.resolve(point.id());
    try {
      var wish = wish(file);
      if (wish == null || !isMine(wish, file)) {
        return;
      }
      Files.writeString(folderOrNull.resolve(point.id() + ".reached"), "");
      LOG.log(System.Logger.Level.WARNING, "Failpoint {0}: {1}", point.id(), wish.action());
      switch (wish.action()) {
        case KILL -> death.run();
        case THROW -> throw new FailpointReached(point);
        case PAUSE -> awaitRelease(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Wish wish(Path file) throws IOException {
    try {
      var words = List.of(Files.readString(file).strip().toUpperCase(Locale.ROOT).split("\\s+"));
      return new Wish(Action.valueOf(words.getFirst()), words.contains("ALWAYS"));
    } catch (NoSuchFileException nobodyAsked) {
      return null;
    }
  }

  /** Of several threads that come at the same moment one takes what is meant for once. */
  private static boolean isMine(Wish wish, Path file) throws IOException {
    return wish.always() || wish.action() == Action.PAUSE || Files.deleteIfExists(file);
  }

  private static void awaitRelease(Path file) {
    var never = new CountDownLatch(1);
    try {
      while (Files.exists(file)) {
        var unused = never.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException ends) {
      Thread.currentThread().interrupt();
    }
  }
}
