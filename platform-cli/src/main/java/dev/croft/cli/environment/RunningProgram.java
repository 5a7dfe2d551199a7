package dev.croft.cli.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that runs on this machine, with its command line as the kernel tells it. What has ended
 * and was not collected yet has none and does not count.
 */
record RunningProgram(ProcessHandle process, List<String> words) {
  private static final String BASE = "-Djboss.server.base.dir=";

  /** All that this user may see, this one left out. */
  static Stream<RunningProgram> all() {
    var self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self)
        .map(RunningProgram::of)
        .flatMap(Optional::stream);
  }

  private static Optional<RunningProgram> of(ProcessHandle process) {
    try {
      var line =
          Files.readString(
              Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
      var words = List.of(line.split("\0"));
      return line.isEmpty() ? Optional.empty() : Optional.of(new RunningProgram(process, words));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Whether it was told to work in this folder: a server, its launcher, or what prepares it. */
  boolean worksIn(Path folder) {
    var there =
        new String(folder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (words.contains(BASE + there)) {
      return true;
    }
    var at = words.indexOf(there);
    return at > 0 && List.of("-D", "--base").contains(words.get(at - 1));
  }

  /** Whether it is the server itself. */
  boolean isServer() {
    return words.contains("-D[Standalone]")
        || (words.size() > 1 && words.get(0).endsWith("/postgres") && words.get(1).equals("-D"));
  }
}
