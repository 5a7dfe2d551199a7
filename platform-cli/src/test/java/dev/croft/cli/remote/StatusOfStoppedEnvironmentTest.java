package dev.croft.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.cli.CommandRun;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusOfStoppedEnvironmentTest {
  @TempDir private Path state;

  @BeforeEach
  void anEnvironmentThatWasStartedOnce() throws IOException {
    int nobodys;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobodys = Math.min(socket.getLocalPort(), 60_000);
    }
    var folder = Files.createDirectories(state.resolve("env/local"));
    Files.writeString(
        folder.resolve("environment.json"),
        "{\"name\":\"local\",\"port\":%d,\"frontEnds\":2,\"databaseUrl\":null}".formatted(nobodys));
  }

  @Test
  void itsProcessesShouldBeListedAndTheWayOutBeNamed() {
    CommandRun.Said said = new CommandRun(state).croft("status");

    assertThat(said.status()).isEqualTo(3);
    assertThat(said.outLines())
        .containsExactly(
            "PROCESS        STATE",
            "PostgreSQL     missing",
            "load-balancer  missing",
            "front-end-1    missing",
            "front-end-2    missing");
    assertThat(said.lastError()).contains("cannot be reached", "`croft up` starts what is missing");
  }

  @Test
  void scriptsShouldGetTheSameAsOneDocument() throws IOException {
    CommandRun.Said said = new CommandRun(state).croft("status", "--json");

    assertThat(said.status()).isEqualTo(3);
    var document = Json.read(said.out());
    assertThat(document.path("processes")).hasSize(4);
    assertThat(document.at("/processes/0/state").asText()).isEqualTo("missing");
    assertThat(document.path("error").asText()).contains("cannot be reached");
  }
}
