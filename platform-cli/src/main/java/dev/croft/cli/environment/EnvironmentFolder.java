package dev.croft.cli.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a local environment keeps what it knows: {@code .croft/env/<name>/}. Nothing outside the
 * repository folder is written.
 */
public record EnvironmentFolder(Path state, String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final ObjectMapper JSON = new ObjectMapper();

  public EnvironmentFolder {
    if (!NAME.matcher(name).matches()) {
      throw CommandRefused.wrongUsage(
          "'"
              + name
              + "' cannot name an environment; use at most 31 small letters, digits and dashes, a letter first");
    }
  }

  /**
   * The folder of the environment with this name, or of the one that was started last, or {@code
   * local}.
   */
  public static EnvironmentFolder of(String nameOrNull) {
    var state = Product.repository().resolve(".croft");
    return new EnvironmentFolder(
        state, nameOrNull == null ? lastStarted(state).orElse("local") : nameOrNull);
  }

  private static Optional<String> lastStarted(Path state) {
    try {
      var name = Files.readString(state.resolve("last-environment")).strip();
      return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  public Path path() {
    return state.resolve("env").resolve(name);
  }

  public Path frontEnd(int number) {
    return path().resolve("front-end-" + number);
  }

  public Path loadBalancer() {
    return path().resolve("load-balancer");
  }

  public Path database() {
    return path().resolve("postgres");
  }

  public Path secrets() {
    return path().resolve("secrets");
  }

  public Path token() {
    return path().resolve("token");
  }

  /** What is known of the environment, if it was ever started. */
  public Optional<EnvironmentDescription> description() {
    var file = path().resolve("environment.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), EnvironmentDescription.class));
    } catch (IOException broken) {
      throw CommandRefused.because(
          file
              + " cannot be read ("
              + broken.getMessage()
              + "); 'croft down --purge' starts afresh");
    }
  }

  void remember(EnvironmentDescription description) {
    try {
      replace(
          path().resolve("environment.json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on commands that name no environment mean this one. */
  void becomeTheUsual() throws IOException {
    replace(state.resolve("last-environment"), name + "\n");
  }

  /** Makes a folder that only its owner may enter. */
  static void privateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  /** Writes a file whole or not at all, readable by its owner only. */
  static void replace(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void purge() throws IOException {
    removeTree(path());
  }

  /** Removes a folder with all that is in it; without it, nothing. */
  static void removeTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
