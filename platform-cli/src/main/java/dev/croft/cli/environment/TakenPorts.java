package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Finds out before a server is started whether its ports are free. */
final class TakenPorts {
  private TakenPorts() {}

  /**
   * Refused with the port, what it is for and, where this user may see it, who has it.
   *
   * @param ports what each is for
   */
  static void refuse(Map<Integer, String> ports) {
    ports.forEach(
        (port, purpose) -> {
          try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
          } catch (IOException taken) {
            throw CommandRefused.because(
                "port %d, which %s needs, is taken%s; end that program or choose other ports with --port"
                    .formatted(
                        port, purpose, PortOwner.of(port).map(owner -> " by " + owner).orElse("")));
          }
        });
  }
}
