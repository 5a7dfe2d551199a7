package dev.croft.bench.request.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What processes have used of the processors so far, as the kernel counts it. */
final class ProcessorTime {
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int OF_ENDED_USER = 13;
  private static final int OF_ENDED_SYSTEM = 14;
  private static final long MILLIS_OF_A_TICK = 10;

  private ProcessorTime() {}

  static Duration of(long process) {
    return ticks(process, USER, SYSTEM);
  }

  /** With its children, ended ones too. */
  static Duration ofFamily(long process) {
    try (Stream<ProcessHandle> children = ProcessHandle.of(process).orElseThrow().children()) {
      return children
          .map(child -> ticks(child.pid(), USER, SYSTEM))
          .reduce(ticks(process, USER, SYSTEM, OF_ENDED_USER, OF_ENDED_SYSTEM), Duration::plus);
    }
  }

  private static Duration ticks(long process, int... fields) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      // The name of the program may hold anything, but its bracket is the last one.
      List<String> words = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
      long ticks = 0;
      for (int field : fields) {
        ticks += Long.parseLong(words.get(field));
      }
      return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
    } catch (IOException ended) {
      if (fields.length > 2 || !Files.exists(Path.of("/proc", Long.toString(process)))) {
        return Duration.ZERO;
      }
      throw new UncheckedIOException(ended);
    }
  }
}
