package dev.croft.compiler.problem;

import dev.croft.compiler.Models;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model with one mistake, and what a person is told about it. The name begins with the code:
 * {@code UNKNOWN_TYPE-misspelled.croft}. Several files are told apart as in an {@link Example}.
 */
record GoldenCase(Path model) {
  private static final Path FOLDER = Path.of("src/test/resources/problems");

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
    return example().sources();
  }

  Producers producers() {
    return example().producers();
  }

  private Example example() {
    return new Example(read(model));
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
