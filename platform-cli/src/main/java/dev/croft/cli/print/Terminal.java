package dev.croft.cli.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What stands at the ends of this process: a person at a terminal, or a file or a pipe.
 *
 * @param input whether somebody can answer a question
 * @param output whether stdout is read by a person
 * @param error whether stderr is read by a person
 * @param colours whether colours are welcome on stdout
 */
public record Terminal(boolean input, boolean output, boolean error, boolean colours) {
  private static final int WIDEST = 500;

  /** Nobody is there: no colours, no questions, no moving bars. */
  public static final Terminal NONE = new Terminal(false, false, false, false);

  /** The terminal of this process, as {@code NO_COLOR} and {@code TERM} want it. */
  public static Terminal ofProcess(Map<String, String> variables) {
    boolean output = isTerminal(1);
    boolean plain =
        !variables.getOrDefault("NO_COLOR", "").isEmpty()
            || variables.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(isTerminal(0), output, isTerminal(2), output && !plain);
  }

  /** Columns that fit in a line of output; as many as one likes where nobody looks. */
  public int width() {
    return output ? askedWidth() : Integer.MAX_VALUE;
  }

  // System.console() is no answer: since Java 22 it is there also when input or output is a file.
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noSuchFolder) {
      return !Files.exists(Path.of("/proc/self")) && System.console() != null;
    }
  }

  private static int askedWidth() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size", "-F", "/dev/tty")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      String[] words = answer.strip().split(" ");
      int columns = words.length == 2 ? Integer.parseInt(words[1]) : 0;
      return columns >= 40 && columns <= WIDEST ? columns : Integer.MAX_VALUE;
    } catch (IOException | NumberFormatException unknown) {
      return Integer.MAX_VALUE;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Integer.MAX_VALUE;
    }
  }
}
