package dev.croft.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The modules as they were built next to this one. */
final class Repository {
  private Repository() {}

  /** The folder of the repository. */
  static Path root() {
    return Path.of("").toAbsolutePath().getParent();
  }

  /** The classes of every room. */
  static JavaClasses classes() {
    return imported("src/main/java", "target/classes");
  }

  /** The classes of every room's tests, and of this module's. */
  static JavaClasses tests() {
    return imported("src/test/java", "target/test-classes");
  }

  /** The classes of one room. */
  static JavaClasses classesOf(Room room) {
    return new ClassFileImporter()
        .importPaths(built(room.folder(), "src/main/java", "target/classes"));
  }

  private static JavaClasses imported(String sources, String classes) {
    List<Path> folders = new ArrayList<>();
    Room.ALL.forEach(room -> folders.addAll(built(room.folder(), sources, classes)));
    folders.addAll(built("platform-it", sources, classes));
    return new ClassFileImporter().importPaths(folders);
  }

  private static List<Path> built(String folder, String sources, String classes) {
    Path module = root().resolve(folder);
    if (!Files.isDirectory(module.resolve(sources))) {
      return List.of();
    }
    Path built = module.resolve(classes);
    if (!Files.isDirectory(built)) {
      throw new IllegalStateException(
          folder + " is not built; run this test with `-am`, or the whole build");
    }
    return List.of(built);
  }
}
