package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The distribution that all servers of this repository share and none writes to. */
record WildFlyHome(Path path) {
  static WildFlyHome of(EnvironmentFolder environment) {
    return new WildFlyHome(environment.state().resolve("home").resolve(Product.WILDFLY));
  }

  boolean isThere() {
    return Files.exists(path.resolve("bin/standalone.sh"));
  }

  /** Puts it there, whole or not at all; by hard links where the file system has them. */
  void make() throws IOException {
    if (isThere()) {
      return;
    }
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.createDirectories(fresh.getParent());
    EnvironmentFolder.removeTree(fresh);
    var from = Product.wildFly().toString();
    try {
      ExternalCommand.of(path.getParent(), "cp", "-al", from, fresh.toString())
          .run("copying the server");
    } catch (CommandRefused noHardLinks) {
      EnvironmentFolder.removeTree(fresh);
      ExternalCommand.of(path.getParent(), "cp", "-a", from, fresh.toString())
          .run("copying the server");
    }
    EnvironmentFolder.removeTree(path);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
