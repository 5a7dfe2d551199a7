package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that shall harm whoever unpacks them (attacks 1 and 2). */
class HostileArchivesTest {
  private static final long MOST = 8L << 20;
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir private Path folder;

  @Test
  void aWholeArchiveShouldBeTaken() {
    byte[] library = zip("a/B.class", MEGABYTE);
    assertThatCode(
            () -> demand(zip("index.html", "hello".getBytes(), "WEB-INF/lib/a.jar", library)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatUnfoldsTooFarShouldBeRefused() {
    byte[] bomb = repeated("index.html", 20);
    assertThat(bomb).hasSizeLessThan(MEGABYTE.length / 10);
    assertRefused(bomb, "larger than 8 MB");
  }

  @Test
  void aSizeThatTheArchiveNamesShouldNotBeBelieved() {
    byte[] bomb = repeated("index.html", 20);
    ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    int directory = new String(bomb, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    bytes.putInt(directory + 24, 100);
    assertThatThrownBy(() -> demand(bomb))
        .satisfies(
            refused ->
                assertThat(refused).isInstanceOfAny(PublicationRefused.class, ZipException.class));
  }

  @Test
  void archivesInArchivesShouldBeUnfoldedToo() {
    byte[] bomb = repeated("deep", 20);
    assertRefused(zip("WEB-INF/lib/a.jar", bomb), "larger than 8 MB");
    assertRefused(zip("shop.war", zip("WEB-INF/lib/a.jar", bomb)), "larger than 8 MB");
    assertRefused(zip("shop.war", zip("../../x.war", new byte[1])), "leads out of it: ../../x.war");
    assertThatCode(() -> demand(zip("notes.jar", "no archive".getBytes())))
        .doesNotThrowAnyException();
  }

  @Test
  void aDamagedEntryShouldBeNamed() {
    byte[] archive = stored("index.html", "hello, world");
    archive[new String(archive, StandardCharsets.ISO_8859_1).indexOf("world")] = 'W';
    assertRefused(archive, "damaged: index.html");
  }

  private void demand(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("archive"), archive);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      WholeArchive.demand(zip, MOST);
    }
  }

  private void assertRefused(byte[] archive, String because) {
    assertThatThrownBy(() -> demand(archive))
        .isInstanceOf(PublicationRefused.class)
        .hasMessageContaining(because);
  }

  private static byte[] zip(Object... namesAndContents) {
    return written(
        zip -> {
          for (int i = 0; i < namesAndContents.length; i += 2) {
            zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
            zip.write((byte[]) namesAndContents[i + 1]);
          }
        });
  }

  private static byte[] repeated(String name, int megabytes) {
    return written(
        zip -> {
          zip.putNextEntry(new ZipEntry(name));
          for (int i = 0; i < megabytes; i++) {
            zip.write(MEGABYTE);
          }
        });
  }

  private static byte[] stored(String name, String text) {
    return written(
        zip -> {
          zip.setLevel(0);
          zip.putNextEntry(new ZipEntry(name));
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        });
  }

  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      writing.to(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
