package dev.croft.compiler.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid out here, everybody else's zip reader reads. */
class ArchiveEntriesTest {
  private static final Map<String, String> FILES =
      Map.of("empty", "", "a/größe.txt", "süß", "b/long.txt", "all the same ".repeat(10_000));

  private static ArchiveEntries entries() {
    ArchiveEntries entries = new ArchiveEntries();
    FILES.forEach(entries::add);
    return entries;
  }

  @Test
  void aStreamShouldFindEveryFileInOrder() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(entries().zip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(found).isEqualTo(new TreeMap<>(FILES));
  }

  @Test
  void theDirectoryShouldFindEveryFile(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("some.zip"), entries().zip());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(FILES.size());
      for (var each : FILES.entrySet()) {
        byte[] bytes = zip.getInputStream(zip.getEntry(each.getKey())).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(each.getValue());
      }
    }
  }

  @Test
  void moreFilesThanAnOldZipHoldsShouldBeFound(@TempDir Path folder) throws IOException {
    int many = 70_000;
    PackedFile same = PackedFile.of(new byte[] {1, 2, 3});
    ArchiveEntries entries = new ArchiveEntries();
    for (int i = 0; i < many; i++) {
      entries.add("file" + i, same);
    }
    Path file = Files.write(folder.resolve("large.zip"), entries.zip());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(many);
      assertThat(zip.getInputStream(zip.getEntry("file69999")))
          .hasBinaryContent(new byte[] {1, 2, 3});
    }
  }

  @Test
  void aPackedFileShouldComeBackFromWhereItWasWritten() throws IOException {
    PackedFile packed = PackedFile.of("some text".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.write(new DataOutputStream(bytes));
    PackedFile read =
        PackedFile.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.open()).hasContent("some text");
    assertThat(new ArchiveEntries().add("a", read).zip())
        .isEqualTo(new ArchiveEntries().add("a", packed).zip());
  }
}
