package dev.croft.cli.remote;

import static dev.croft.cli.remote.RecordedEnvironment.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CroftProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishProcessTest {
  private static final String END =
      "[{\"sequence\":1,\"application\":\"a\",\"version\":1,\"step\":\"end\",\"state\":\"live\"}]";

  @TempDir private Path folder;
  private RecordedEnvironment environment;
  private CroftProcess croft;

  @BeforeEach
  void start() throws IOException {
    environment = new RecordedEnvironment();
    environment.knownIn(folder.resolve(".croft"));
    croft = new CroftProcess(folder);
    environment
        .on("GET apps", "[]")
        .on("GET apps/a", "{}")
        .on("GET publications/5", "{}")
        .on("POST publications?kind=model&file=a", json(202, "{\"publication\":\"5\"}"))
        .on("POST publications?kind=archive&file=large.war", json(202, "{\"publication\":\"5\"}"));
    RecordedEnvironment.write(folder.resolve("a/a.croft"), "application a");
  }

  @AfterEach
  void stop() {
    environment.close();
  }

  @Test
  void aCommandThatIsStoppedShouldDetachAndSaySo() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    environment.on("GET publications/5/steps?after=0&wait=15", RecordedEnvironment.silence(asked));
    CroftProcess.Running running = croft.start("publish", "a");
    assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
    running.stop();
    var said = running.said();
    assertThat(said.lastError())
        .isEqualTo("detached; publication 5 goes on, `croft apps` shows what becomes of it");
    assertThat(said.status()).isEqualTo(143);
  }

  @Test
  void aLargeArchiveShouldNeverBeWholeInMemory() throws Exception {
    Path war = archiveOf(100, folder.resolve("large.war"));
    environment.on("GET publications/5/steps?after=0&wait=15", END);
    var said = croft.withHeap("32m").start("publish", "large.war").said();
    assertThat(said.err()).isEqualTo("publication 5: large.war, 100 MB sent\n");
    assertThat(said.status()).isZero();
    assertThat(environment.calls("POST publications").getFirst().size()).isEqualTo(Files.size(war));
  }

  @Test
  void theExitStatusShouldTellWhatKindOfEndItWas() throws Exception {
    assertThat(croft.start("publish", "nothing.war").said().status()).isEqualTo(1);
    assertThat(croft.start("publish").said().status()).isEqualTo(2);
    environment.close();
    var nobody = croft.start("apps").said();
    assertThat(nobody.status()).isEqualTo(3);
    assertThat(nobody.lastError()).endsWith("`croft up` starts what is missing");
  }

  private static Path archiveOf(int megabytes, Path file) throws IOException {
    byte[] zeros = new byte[1024 * 1024];
    CRC32 sum = new CRC32();
    for (int i = 0; i < megabytes; i++) {
      sum.update(zeros);
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("WEB-INF/large.bin");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize((long) megabytes * zeros.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }
    return file;
  }
}
