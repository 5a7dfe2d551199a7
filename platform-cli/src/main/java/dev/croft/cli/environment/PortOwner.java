package dev.croft.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out from /proc who listens on a port of this machine, as far as this user may see. */
final class PortOwner {
  private PortOwner() {}

  /** For example {@code java (process 4711)}. */
  static Optional<String> of(int port) {
    return socket(port).flatMap(PortOwner::holder);
  }

  private static Optional<String> socket(int port) {
    var suffix = ":%04X".formatted(port);
    for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try (var lines = Files.lines(Path.of(table))) {
        var found =
            lines
                .map(line -> line.strip().split("\\s+"))
                .filter(
                    columns ->
                        columns.length > 9
                            && columns[1].endsWith(suffix)
                            && columns[3].equals("0A"))
                .map(columns -> columns[9])
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      } catch (IOException notLinux) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> holder(String inode) {
    var wanted = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), wanted))
        .findFirst()
        .map(
            process ->
                process
                        .info()
                        .command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .orElse("somebody")
                    + " (process "
                    + process.pid()
                    + ")");
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> leadsTo(file, socket));
    } catch (IOException | java.io.UncheckedIOException gone) {
      return false;
    }
  }

  private static boolean leadsTo(Path link, String target) {
    try {
      return Files.readSymbolicLink(link).toString().equals(target);
    } catch (IOException gone) {
      return false;
    }
  }
}
