package dev.croft.compiler.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.source.Sources;
import dev.croft.compiler.source.SourcesRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends as the zip of a model (attacks 1 and 2). */
class HostileZipsTest {
  private static final byte[] MODEL =
      "application Desk \"Desk\"\n".getBytes(StandardCharsets.UTF_8);
  private static final int MEGABYTE = 1024 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../standalone/deployments/x.war",
        "../x.croft",
        "a/../../x.croft",
        "a/..",
        "/etc/croft/x.croft",
        "\\\\host\\share\\x.croft",
        "..\\..\\x.croft",
        "a\\x.croft",
        "C:\\x.croft",
        "c:x.croft",
        "x.croft\0.txt"
      })
  void aNameThatLeadsOutShouldBeRefused(String name) {
    assertRefused(zip(entries -> entries.put(name, MODEL)), "leads out of it");
  }

  @Test
  void aLinkShouldBeReadAsTheTextThatItIs() throws IOException {
    byte[] zip =
        asLink(
            zip(
                entries -> {
                  entries.put("model.croft", MODEL);
                  entries.put("link.croft", "../../etc/passwd".getBytes(StandardCharsets.UTF_8));
                }),
            "link.croft");
    Sources sources = Sources.ofZip(zip);
    assertThat(sources.file("link.croft").orElseThrow().text()).isEqualTo("../../etc/passwd");
    assertThat(Compiler.check(sources).hasErrors()).isTrue();
  }

  @Test
  void whatUnfoldsAThousandfoldShouldBeGivenUp() {
    byte[] zeros = new byte[MEGABYTE];
    byte[] bomb =
        zip(
            entries -> {
              entries.put("model.croft", MODEL);
              entries.repeat("picture.bin", zeros, 300);
            });
    assertThat(bomb).hasSizeLessThan(300 * MEGABYTE / 200);
    assertRefused(bomb, "more than 256 MB of files that are no sources");
    assertRefused(zip(entries -> entries.repeat("model.croft", zeros, 50)), "more than 10 MB");
    assertRefused(
        zip(
            entries -> {
              for (int i = 0; i < 8; i++) {
                entries.repeat("model" + i + ".croft", zeros, 9);
              }
            }),
        "more than 64 MB of sources");
  }

  @Test
  void tooManyFilesShouldBeRefused() {
    assertRefused(
        zip(
            entries -> {
              for (int i = 0; i <= 100_000; i++) {
                entries.put(i + ".txt", new byte[0]);
              }
            }),
        "more than 100000 files");
    assertRefused(
        zip(
            entries -> {
              for (int i = 0; i <= 10_000; i++) {
                entries.put(i + ".croft", MODEL);
              }
            }),
        "more than 10000 files");
  }

  @Test
  void aZipInAZipShouldStayClosed() {
    byte[] inner = zip(entries -> entries.put("model.croft", MODEL));
    assertRefused(zip(entries -> entries.put("inner.zip", inner)), "no .croft file");
  }

  @Test
  void aZipThatIsCutOffOrDamagedShouldBeReadOrRefused() throws IOException {
    byte[] whole =
        zip(
            entries -> {
              entries.put("model.croft", MODEL);
              entries.put("other.croft", new byte[5000]);
              entries.put("picture.bin", new byte[5000]);
            });
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      refused += isRefused(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(whole.length / 3);
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      isRefused(damaged);
    }
  }

  /** Nothing else than a refusal may come of it. */
  private static boolean isRefused(byte[] zip) throws IOException {
    try {
      Sources.ofZip(zip);
      return false;
    } catch (SourcesRefused refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return true;
    }
  }

  private static void assertRefused(byte[] zip, String because) {
    assertThatThrownBy(() -> Sources.ofZip(zip))
        .isInstanceOf(SourcesRefused.class)
        .hasMessageContaining(because);
  }

  /** The directory at the end of the zip says that the entry is a symbolic link of Unix. */
  private static byte[] asLink(byte[] zip, String name) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    int header = text.lastIndexOf("PK\1\2", text.lastIndexOf(name));
    byte[] link = zip.clone();
    link[header + 5] = 3;
    link[header + 40] = (byte) 0xff;
    link[header + 41] = (byte) 0xa1;
    return link;
  }

  private static byte[] zip(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      content.into(new Entries(zip));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private interface Content {
    void into(Entries entries) throws IOException;
  }

  private record Entries(ZipOutputStream zip) {
    void put(String name, byte[] bytes) throws IOException {
      repeat(name, bytes, 1);
    }

    void repeat(String name, byte[] bytes, int times) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
      zip.closeEntry();
    }
  }
}
