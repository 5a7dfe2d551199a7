package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakenPortsTest {
  @Test
  void aTakenPortShouldBeNamedWithItsPurposeAndItsOwner() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> TakenPorts.refuse(Map.of(taken.getLocalPort(), "PostgreSQL")))
          .isInstanceOf(CommandRefused.class)
          .hasMessageContaining("port " + taken.getLocalPort() + ", which PostgreSQL needs")
          .hasMessageContaining("java (process " + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aPortThatBecameFreeShouldBeUsable() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }

    assertThatCode(() -> TakenPorts.refuse(Map.of(port, "PostgreSQL"))).doesNotThrowAnyException();
  }
}
