package dev.croft.cli.source;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sources of a model on disk: the {@code .croft} files of a folder and of those in it, hidden
 * ones left out.
 *
 * @param files contents by their paths in the folder, with {@code /}
 */
public record ModelFolder(Path folder, SortedMap<String, byte[]> files) {
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /**
   * Reads it.
   *
   * @throws CommandRefused when there is no model, or too many bytes of it
   */
  public static ModelFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CommandRefused.because(
          Files.exists(folder)
              ? folder + " is no folder; a model is a folder with .croft files"
              : folder + " does not exist; a model is a folder with .croft files");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    Files.walkFileTree(folder, new Reader(folder, files));
    if (files.isEmpty()) {
      throw CommandRefused.because(
          folder + " has no .croft file; a model is a folder with at least one");
    }
    return new ModelFolder(folder, files);
  }

  /** The text of a file; bytes that are no UTF-8 become replacement characters. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** As in {@code 3 files}. */
  public String described() {
    return files.size() == 1 ? "1 file" : files.size() + " files";
  }

  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<String, byte[]> files;
    private long total;

    Reader(Path folder, Map<String, byte[]> files) {
      this.folder = folder;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      boolean hidden = !inner.equals(folder) && inner.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile() && file.toString().endsWith(".croft")) {
        total += attributes.size();
        if (total > MOST_BYTES) {
          throw CommandRefused.because(
              "the model in "
                  + folder
                  + " has more than 64 MB of sources; is it the right folder?");
        }
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
