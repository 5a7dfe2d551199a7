package dev.croft.cli.remote;

import dev.croft.cli.source.ModelFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The sources of a model, zipped so that the same sources give the same bytes. */
final class ModelParcel implements Parcel {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ModelFolder model;
  private final byte[] zip;

  /** Packs what was read. */
  ModelParcel(ModelFolder model) throws IOException {
    this.model = model;
    this.zip = zipped(model.files());
  }

  @Override
  public String kind() {
    return "model";
  }

  @Override
  public String file() {
    Path name = model.folder().toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public long size() {
    return zip.length;
  }

  @Override
  public String described() {
    return model.described();
  }

  @Override
  public BodyPublisher body(LongConsumer progress) {
    return BodyPublishers.ofByteArray(zip);
  }

  @Override
  public Optional<String> source(String path) {
    return model.text(path);
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
}
