package dev.croft.compiler.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of an archive by their paths. The same files give the same bytes: sorted, at one fixed
 * time, without the name of any folder outside.
 */
public final class ArchiveEntries {
  /** The earliest time that a zip can hold. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  public ArchiveEntries add(String path, byte[] content) {
    if (files.put(path, content.clone()) != null) {
      throw new IllegalArgumentException("Two files want to be " + path);
    }
    return this;
  }

  public ArchiveEntries add(String path, String content) {
    return add(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public ArchiveEntries addAll(Map<String, byte[]> more) {
    more.forEach(this::add);
    return this;
  }

  /** Lower-case SHA-256 over paths and contents. */
  public String hash() {
    MessageDigest digest = sha256();
    files.forEach(
        (path, content) -> {
          byte[] name = path.getBytes(StandardCharsets.UTF_8);
          digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(content.length).array());
          digest.update(name);
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
