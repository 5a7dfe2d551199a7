package dev.croft.compiler.problem;

import dev.croft.compiler.Models;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A model with one mistake, and what a person is told about it. The name begins with the code:
 * {@code UNKNOWN_TYPE-misspelled.croft}. A line {@code // file: other.croft} begins another file.
 */
record GoldenCase(Path model) {
  private static final Path FOLDER = Path.of("src/test/resources/problems");
  private static final String FILE = "// file: ";

  static List<GoldenCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".croft"))
          .sorted()
          .map(GoldenCase::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts that belong to no model any more. */
  static List<Path> orphans() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> all().stream().noneMatch(each -> each.expectedFile().equals(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return model.getFileName().toString().replace(".croft", "");
  }

  ProblemCode code() {
    return ProblemCode.valueOf(name().replaceAll("-.*", ""));
  }

  Sources sources() {
    return new Sources(files().stream().filter(file -> !isElsewhere(file)).toList());
  }

  /** A file {@code ../Customers/model.croft} is one of another application. */
  Producers producers() {
    Map<String, List<SourceFile>> models = new TreeMap<>();
    files().stream()
        .filter(GoldenCase::isElsewhere)
        .forEach(
            file ->
                models
                    .computeIfAbsent(file.path().split("/")[1], it -> new ArrayList<>())
                    .add(new SourceFile(file.path().split("/", 3)[2], file.text())));
    return Models.producers(models);
  }

  private static boolean isElsewhere(SourceFile file) {
    return file.path().startsWith("../");
  }

  private List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    String path = "model.croft";
    StringBuilder text = new StringBuilder();
    for (String line : read(model).split("(?<=\n)")) {
      if (line.startsWith(FILE)) {
        add(files, path, text);
        path = line.substring(FILE.length()).strip();
      } else {
        text.append(line);
      }
    }
    add(files, path, text);
    return files;
  }

  private static void add(List<SourceFile> files, String path, StringBuilder text) {
    if (!text.isEmpty()) {
      files.add(new SourceFile(path, text.toString()));
      text.setLength(0);
    }
  }

  String actual() {
    return Models.problems(sources(), producers());
  }

  String expected() {
    return Files.exists(expectedFile()) ? read(expectedFile()) : "";
  }

  void write() {
    try {
      Files.writeString(expectedFile(), actual());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path expectedFile() {
    return model.resolveSibling(name() + ".txt");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
