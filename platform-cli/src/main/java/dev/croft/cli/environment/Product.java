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
