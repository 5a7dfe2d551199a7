package dev.croft.compiler.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a model, sorted by path, so that the order on disk decides nothing. */
public record Sources(List<SourceFile> files) {
  /** Bytes of one file at most. */
  public static final int MOST_BYTES_PER_FILE = 10 * 1024 * 1024;

  /** Bytes of a model at most. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Files of a model at most. */
  public static final int MOST_FILES = 10_000;

  private static final String ENDING = ".croft";

  public Sources {
    files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }

  public static Sources of(SourceFile... files) {
    return new Sources(List.of(files));
  }

  public Optional<SourceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /**
   * The {@code .croft} files of a folder and of those in it; hidden ones are left out.
   *
   * @throws SourcesRefused when there are none, or too much of it
   */
  public static Sources ofFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new SourcesRefused(folder + " is no folder; a model is a folder with .croft files");
    }
    List<Path> found;
    try (Stream<Path> paths = Files.walk(folder)) {
      found = paths.filter(path -> isSource(folder.relativize(path))).toList();
    }
    SourceLimits limits = new SourceLimits();
    List<SourceFile> files = new ArrayList<>();
    for (Path path : found) {
      if (Files.isRegularFile(path)) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        limits.announce(name, Files.size(path));
        byte[] bytes = Files.readAllBytes(path);
        limits.take(name, bytes.length);
        files.add(SourceFile.of(name, bytes));
      }
    }
    return someOf(files, folder + " has no .croft file; a model is a folder with at least one");
  }

  /**
   * The {@code .croft} files of a zip.
   *
   * @throws SourcesRefused when it is no zip, a name leads out of it, or there is too much in it
   */
  public static Sources ofZip(byte[] zip) throws IOException {
    return ofZip(new ByteArrayInputStream(zip));
  }

  /** The same from a stream, which stays open. */
  public static Sources ofZip(InputStream zip) throws IOException {
    return someOf(
        new ZippedSources(zip).read(), "the zip has no .croft file; a model has at least one");
  }

  private static Sources someOf(List<SourceFile> files, String otherwise) throws SourcesRefused {
    if (files.isEmpty()) {
      throw new SourcesRefused(otherwise);
    }
    return new Sources(files);
  }

  static boolean isSource(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return path.toString().endsWith(ENDING);
  }
}
