package dev.croft.cli.remote;

import dev.croft.cli.command.CommandRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The sources of a model, zipped so that the same sources give the same bytes. */
final class ModelParcel implements Parcel {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final String folder;
  private final SortedMap<String, byte[]> files;
  private final byte[] zip;

  private ModelParcel(String folder, SortedMap<String, byte[]> files) throws IOException {
    this.folder = folder;
    this.files = files;
    this.zip = zipped(files);
  }

  /**
   * Reads the {@code .croft} files of a folder and of those in it, hidden ones left out.
   *
   * @throws CommandRefused when there are none, or too many bytes of them
   */
  static ModelParcel of(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Files.walkFileTree(folder, new Reader(folder, files));
    if (files.isEmpty()) {
      throw CommandRefused.because(
          folder + " has no .croft file; a model is a folder with at least one");
    }
    return new ModelParcel(folder.toAbsolutePath().normalize().getFileName() + "", files);
  }

  @Override
  public String kind() {
    return "model";
  }

  @Override
  public String file() {
    return folder;
  }

  @Override
  public long size() {
    return zip.length;
  }

  @Override
  public String described() {
    return files.size() == 1 ? "1 file" : files.size() + " files";
  }

  @Override
  public BodyPublisher body(LongConsumer progress) {
    return BodyPublishers.ofByteArray(zip);
  }

  @Override
  public Optional<String> source(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static final class Reader extends SimpleFileVisitor<Path> {
    private static final long MOST_SOURCE_BYTES = 64L * 1024 * 1024;

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
        if (total > MOST_SOURCE_BYTES) {
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
