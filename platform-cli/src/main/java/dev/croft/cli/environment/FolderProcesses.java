package dev.croft.cli.environment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The processes that work in one folder of an environment. Command lines say so, not pid files: a
 * pid may belong to somebody else by now, and a start that was interrupted has written none.
 */
record FolderProcesses(Path folder) {
  private static final Duration INSISTING = Duration.ofSeconds(15);

  /** Servers, their launchers, and what prepares them. */
  List<RunningProgram> all() {
    return RunningProgram.all().filter(program -> program.worksIn(folder)).toList();
  }

  /** The server that runs there, if one does. */
  Optional<ProcessHandle> server() {
    return all().stream()
        .filter(RunningProgram::isServer)
        .map(RunningProgram::process)
        .min(ProcessHandle::compareTo);
  }

  boolean isRunning() {
    return server().isPresent();
  }

  /** Ends all of them: asks first, insists after the patience is over. */
  void end(Duration patience) {
    if (askedToEnd(patience)) {
      return;
    }
    Await.until(
        () -> {
          var left = all();
          left.forEach(program -> program.process().destroyForcibly());
          return left.isEmpty();
        },
        () -> true,
        INSISTING,
        () -> "these processes do not end: " + pids() + "; end them as the user who started them");
  }

  // A server that is asked takes its launcher with it; the other way round the launcher may end
  // without its server.
  private boolean askedToEnd(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    var asked = new HashSet<Long>();
    for (var left = all(); !left.isEmpty(); left = all()) {
      if (System.nanoTime() > end) {
        return false;
      }
      var servers = left.stream().filter(RunningProgram::isServer).toList();
      for (var program : servers.isEmpty() ? left : servers) {
        if (asked.add(program.process().pid())) {
          program.process().destroy();
        }
      }
      Await.moment();
    }
    return true;
  }

  private String pids() {
    return all().stream()
        .map(program -> Long.toString(program.process().pid()))
        .collect(Collectors.joining(", "));
  }
}
