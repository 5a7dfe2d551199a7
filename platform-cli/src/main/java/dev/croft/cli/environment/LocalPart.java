package dev.croft.cli.environment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One program of an environment on this machine.
 *
 * @param name for people
 * @param process the one that runs, if one does
 */
public record LocalPart(String name, Optional<ProcessHandle> process) {
  /** What belongs to an environment that was started here; nothing when it never was. */
  public static List<LocalPart> of(EnvironmentFolder folder) {
    return folder
        .description()
        .map(description -> new LocalEnvironment(folder, description).parts())
        .orElse(List.of());
  }

  public Optional<Long> pid() {
    return process.map(ProcessHandle::pid);
  }

  /** When it was started. */
  public Optional<Instant> since() {
    return process.flatMap(running -> running.info().startInstant());
  }
}
