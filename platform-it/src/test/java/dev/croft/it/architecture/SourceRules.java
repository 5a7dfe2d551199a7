package dev.croft.it.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be seen in the text of the sources only. */
final class SourceRules {
  private static final int MOST_LINES = 400;
  private static final int MANY_LINES = 200;
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|js|css|xhtml|sql|g4|cli|sh)");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (final |abstract |sealed |non-sealed )*(class|record|interface|enum|@interface) ");

  private final Path root;

  SourceRules(Path root) {
    this.root = root;
  }

  /** Files of more lines than anybody wants to read. */
  List<String> tooLong() {
    return longerThan(MOST_LINES);
  }

  /** Files that should be looked at before they grow. */
  List<String> growing() {
    return longerThan(MANY_LINES);
  }

  /** Lines that say that something is missing. */
  List<String> unfinished() {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      int number = 0;
      for (String line : lines(file)) {
        number++;
        if (UNFINISHED.matcher(line).find()) {
          found.add(root.relativize(file) + ":" + number + " " + line.strip());
        }
      }
    }
    return found;
  }

  /** Public types without a docstring; tests tell by their names what they promise. */
  List<String> undocumented() {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.toString().endsWith(".java") || file.toString().contains("/src/test/")) {
        continue;
      }
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (PUBLIC_TYPE.matcher(lines.get(i)).find() && !documented(lines, i)) {
          found.add(root.relativize(file) + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    return found;
  }

  /** What a parent POM lacks of reproducible archives, one formatter and Error Prone. */
  static List<String> missingIn(String pom) {
    return Stream.of("<project.build.outputTimestamp>", "googleJavaFormat", "-Xplugin:ErrorProne")
        .filter(part -> !pom.contains(part))
        .toList();
  }

  private static boolean documented(List<String> lines, int type) {
    for (int i = type - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.endsWith("*/")) {
        return true;
      }
      if (line.isEmpty() || line.endsWith(";")) {
        return false;
      }
    }
    return false;
  }

  private List<String> longerThan(int most) {
    return sources().stream()
        .filter(file -> lines(file).size() > most)
        .map(file -> root.relativize(file) + " has " + lines(file).size() + " lines")
        .toList();
  }

  private List<Path> sources() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> SOURCE.matcher(file.toString()).matches())
          .filter(file -> isOurs(root.relativize(file).toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(String path) {
    return (path.startsWith("platform-") || path.startsWith("wildfly-config/"))
        && !path.contains("/target/")
        && !path.contains("/node_modules/");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
