package dev.croft.compiler.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of an archive by their paths. The same files give the same bytes: sorted, at one fixed
 * time, without the name of any folder outside.
 */
public final class ArchiveEntries {
  private final SortedMap<String, PackedFile> files = new TreeMap<>();

  public ArchiveEntries add(String path, PackedFile file) {
    if (files.put(path, file) != null) {
      throw new IllegalArgumentException("Two files want to be " + path);
    }
    return this;
  }

  public ArchiveEntries add(String path, byte[] content) {
    return add(path, PackedFile.of(content));
  }

  public ArchiveEntries add(String path, String content) {
    return add(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Lower-case SHA-256 over paths and contents. */
  public String hash() {
    MessageDigest digest = PackedFile.sha256();
    files.forEach(
        (path, file) -> {
          byte[] name = path.getBytes(StandardCharsets.UTF_8);
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
          digest.update(name);
          digest.update(file.digest());
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  public byte[] zip() {
    return ZipLayout.of(files);
  }
}
