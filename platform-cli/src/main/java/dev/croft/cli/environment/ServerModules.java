package dev.croft.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules that Croft adds to a server. Each server has its own copy: a build replaces those of
 * the product while the server runs.
 *
 * @param product where the build put them
 * @param folder the copy
 */
record ServerModules(Path product, Path folder) {
  void copy() throws IOException {
    EnvironmentFolder.removeTree(folder);
    for (var name : files(product)) {
      var target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(product.resolve(name), target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Whether the copy is what the product holds now. */
  boolean isCurrent() throws IOException {
    var names = files(product);
    if (!names.equals(files(folder))) {
      return false;
    }
    for (var name : names) {
      if (Files.mismatch(product.resolve(name), folder.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> files(Path root) throws IOException {
    var names = new TreeSet<String>();
    if (Files.isDirectory(root)) {
      try (var files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> names.add(root.relativize(file).toString()));
      }
    }
    return names;
  }
}
