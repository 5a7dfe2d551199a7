package dev.croft.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import dev.croft.deployment.compiler.InProcessCompiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models and archives made of models, as they come in. */
class ModelIntakeTest {
  private static final String DESK =
      """
      application Desk "Desk"
      entity Customer {
        name Text(100)
      }
      rest of Customer for users
      """;

  @TempDir private Path folder;

  private final ArchivesInMemory archives = new ArchivesInMemory();
  private final ArchiveIntake intake =
      new ArchiveIntake(archives, new InProcessCompiler(new NoApplications()));

  @Test
  void aModelShouldBecomeItsArchive() throws IOException {
    Build build = take(Publications.Kind.MODEL, TestArchive.with("desk.croft", DESK));
    Bundle offline = offline();
    assertThat(build.context()).isEqualTo("desk");
    assertThat(build.build()).isEqualTo(offline.manifest().build());
    assertThat(archives.kept.get(build.archive())).isEqualTo(offline.archive());
  }

  @Test
  void aBrokenModelShouldBeRefusedWithItsProblems() {
    byte[] zip = TestArchive.with("desk.croft", DESK.replace("Text(100)", "Txet(100)"));
    assertThatThrownBy(() -> take(Publications.Kind.MODEL, zip))
        .hasMessageContaining("desk.croft:3:8")
        .asInstanceOf(type(PublicationRefused.class))
        .satisfies(
            refused -> {
              JsonNode problem = new ObjectMapper().readTree(refused.problems()).get(0);
              assertThat(problem.get("line").asInt()).isEqualTo(3);
              assertThat(problem.get("source").asText()).isEqualTo("  name Txet(100)");
            });
  }

  @Test
  void whatIsNoZipOfAModelShouldBeRefused() {
    assertThatThrownBy(() -> take(Publications.Kind.MODEL, new byte[] {1, 2, 3}))
        .isInstanceOf(PublicationRefused.class);
    assertThatThrownBy(() -> take(Publications.Kind.MODEL, TestArchive.with("../desk.croft", DESK)))
        .isInstanceOf(PublicationRefused.class)
        .hasMessageContaining("leads out");
  }

  @Test
  void anArchiveOfTheCompilerShouldBeProvenByItsModel() throws IOException {
    Build build = take(Publications.Kind.ARCHIVE, offline().archive());
    assertThat(build.build()).isEqualTo(offline().manifest().build());
    assertThat(build.isModel()).isTrue();
  }

  @Test
  void aForgedManifestShouldDecideNothing() throws IOException {
    byte[] forged =
        changed(
            (path, text) ->
                path.equals(Manifest.PATH)
                    ? text.replace("CREATE TABLE", "DROP SCHEMA croft; CREATE TABLE")
                    : text);
    Build build = take(Publications.Kind.ARCHIVE, forged);
    assertThat(build.manifest()).isEqualTo(offline().manifest());
    assertThat(archives.kept.get(build.archive())).isEqualTo(offline().archive());
    byte[] otherBuild =
        changed(
            (path, text) ->
                path.equals(Manifest.PATH) ? text.replace(offlineBuild(), "0".repeat(64)) : text);
    assertThatThrownBy(() -> take(Publications.Kind.ARCHIVE, otherBuild))
        .isInstanceOf(PublicationRefused.class)
        .hasMessageContaining("publish the model's folder");
  }

  @Test
  void whateverIsDamagedShouldBeRefusedInWords() throws IOException {
    byte[] whole = TestArchive.with("index.html", "hello, world");
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      refused += isRefused(damaged) ? 1 : 0;
      refused += isRefused(Arrays.copyOf(whole, random.nextInt(whole.length))) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(300);
  }

  /** Nothing else than a refusal in words may come of it. */
  private boolean isRefused(byte[] archive) throws IOException {
    try {
      SentEscapes.in(Publications.Kind.ARCHIVE, Files.write(folder.resolve("desk.war"), archive));
      take(Publications.Kind.ARCHIVE, archive);
      return false;
    } catch (PublicationRefused refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return true;
    }
  }

  private static String offlineBuild() {
    return offline().manifest().build();
  }

  private static Bundle offline() {
    return Compiler.build(Sources.of(new SourceFile("desk.croft", DESK))).bundle().orElseThrow();
  }

  private static byte[] changed(BiFunction<String, String, String> change) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(offline().archive()));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        out.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }

  private Build take(Publications.Kind kind, byte[] bytes) throws IOException {
    String hash = archives.store(new ByteArrayInputStream(bytes));
    return intake.take(
        new Order(
            1,
            null,
            null,
            Order.Act.PUBLISH,
            kind,
            "desk.zip",
            null,
            null,
            null,
            "ada",
            hash,
            null,
            null,
            false,
            new Order.Progress.Undecided()));
  }

  private static final class ArchivesInMemory implements Archives {
    private final Map<String, byte[]> kept = new HashMap<>();

    @Override
    public String store(InputStream bytes) throws IOException {
      byte[] all = bytes.readAllBytes();
      try {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        kept.put(hash, all);
        return hash;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void fetch(String sha256, Path target) throws IOException {
      Files.write(target, kept.get(sha256));
    }
  }
}
