package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs of the machine that do nothing and carry the command line of a server. */
class FolderProcessesTest {
  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  private Process program(String script, String... words) throws IOException {
    var all = new ArrayList<>(List.of("bash", "-c", script, "program"));
    all.addAll(List.of(words));
    var process = new ProcessBuilder(all).redirectErrorStream(true).start();
    started.add(process);
    // It has said a word: bash is there and its traps are set.
    assertThat(process.inputReader().lines().findFirst()).contains("here");
    return process;
  }

  private static String base(Path of) {
    return "-Djboss.server.base.dir=" + of;
  }

  @AfterEach
  void nothingIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aServerShouldBeKnownByItsCommandLineWithoutAPidFile() throws IOException {
    var server = program("echo here; read wait", "-D[Standalone]", base(folder));

    assertThat(new FolderProcesses(folder).server()).contains(server.toHandle());
  }

  @Test
  void aPidFileThatNamesSomebodyElseShouldNotCount() throws IOException {
    var stranger = program("echo here; read wait", "-D[Standalone]", base(folder.resolve("other")));
    Files.writeString(folder.resolve("server.pid"), Long.toString(stranger.pid()));
    var processes = new FolderProcesses(folder);

    processes.end(Duration.ofSeconds(5));

    assertThat(processes.isRunning()).isFalse();
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aStartThatWasInterruptedShouldBeEndedToo() throws Exception {
    var launcher = program("echo here; read wait", base(folder));
    var preparation = program("echo here; read wait", "--base", folder.toString());
    var processes = new FolderProcesses(folder);
    assertThat(processes.isRunning()).isFalse();

    processes.end(Duration.ofSeconds(5));

    assertThat(launcher.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(preparation.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatDoesNotEndWhenAskedShouldBeEndedNonetheless() throws Exception {
    var stubborn = program("trap '' TERM; echo here; read wait", "-D[Standalone]", base(folder));

    new FolderProcesses(folder).end(Duration.ofMillis(200));

    assertThat(stubborn.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }
}
