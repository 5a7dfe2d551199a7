package dev.croft.it.environment;

import dev.croft.cli.environment.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds ports that nobody else on this machine listens on, so that parallel checkouts get along.
 */
final class FreePorts {
  private static final int FIRST = Integer.getInteger("croft.it.port", 19000);
  private static final int STEP = 1000;
  private static final int TRIES = 20;

  private FreePorts() {}

  static Ports found() {
    return IntStream.range(0, TRIES)
        .mapToObj(number -> new Ports(FIRST + STEP * number))
        .filter(ports -> areFree(ports.all(1, true).keySet()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every range of ports is taken"));
  }

  private static boolean areFree(Set<Integer> ports) {
    return ports.stream().allMatch(FreePorts::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
