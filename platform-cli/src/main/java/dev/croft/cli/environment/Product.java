package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build made: the EAR, the server scripts, the WildFly home. The launcher says in
 * CROFT_FOLDER where the repository is.
 */
public final class Product {
  /** The name of the folder in the distribution. */
  static final String WILDFLY = "wildfly-39.0.1.Final";

  private static final int USUAL_FRONT_END_MEMORY = 512;

  private Product() {}

  public static Path repository() {
    var folder = System.getenv("CROFT_FOLDER");
    return folder == null ? Path.of("").toAbsolutePath() : Path.of(folder);
  }

  static Path ear() {
    return present(folder().resolve("croft.ear"));
  }

  static Path serverScripts() {
    return present(folder().resolve("wildfly-config"));
  }

  /** The distribution as the build unpacked it. */
  static Path wildFly() {
    return present(repository().resolve("wildfly-config/target").resolve(WILDFLY));
  }

  public static Path sample(String name) {
    return repository().resolve("samples").resolve(name);
  }

  /**
   * Of the heap of a front end, in MiB; {@code CROFT_FRONT_END_HEAP} says so where the usual is too
   * little.
   */
  static int frontEndMemory(String asked) {
    if (asked == null) {
      return USUAL_FRONT_END_MEMORY;
    }
    if (!asked.matches("[1-9]\\d{2,5}")) {
      throw CommandRefused.because(
          "CROFT_FRONT_END_HEAP is '"
              + asked
              + "', and not a number of MiB such as 1024; write one, or unset it for "
              + USUAL_FRONT_END_MEMORY);
    }
    return Integer.parseInt(asked);
  }

  private static Path folder() {
    return repository().resolve("platform-cli/target/product");
  }

  private static Path present(Path path) {
    if (!Files.exists(path)) {
      throw CommandRefused.because(
          path + " is missing; run 'mvn package' in the repository folder once more");
    }
    return path;
  }
}
