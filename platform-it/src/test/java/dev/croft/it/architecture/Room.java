package dev.croft.it.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A module, and what it may use: the table of {@code docs/architecture.md}.
 *
 * @param folder of the module in the repository
 * @param packages that live in it, with everything below them
 * @param mayUse folders of other rooms
 * @param libraries beginnings of the packages of others that it may use; empty: any but those that
 *     {@link #closed} names
 * @param closed beginnings of the packages of others that it must not use
 */
record Room(
    String folder,
    List<String> packages,
    List<String> mayUse,
    List<String> libraries,
    List<String> closed) {

  private static final String EJB = "platform-ejb";
  private static final String JOBS = "platform-jobs";
  private static final String COMPILER = "platform-compiler";
  private static final List<String> JAKARTA = List.of("jakarta.", "org.eclipse.microprofile.");
  private static final List<String> CONTAINER =
      List.of("jakarta.", "org.jboss.", "org.wildfly.", "io.undertow.");

  /** The packages of features whose technology is a leaf. */
  static final List<String> FEATURES =
      List.of(
          "dev.croft.application",
          "dev.croft.frontend",
          "dev.croft.deployment",
          "dev.croft.environment",
          "dev.croft.evolution",
          "dev.croft.identity",
          "dev.croft.logs",
          "dev.croft.invalidation",
          "dev.croft.settings",
          "dev.croft.health",
          "dev.croft.failpoint",
          "dev.croft.schedule",
          "dev.croft.dispatch",
          "dev.croft.execution");

  static final List<Room> ALL =
      List.of(
          new Room("platform-runtime", List.of("dev.croft.runtime"), List.of(), JAKARTA, List.of()),
          new Room(COMPILER, List.of("dev.croft.compiler"), List.of(), List.of(), CONTAINER),
          new Room(
              "platform-gate",
              List.of("dev.croft.gate"),
              List.of(),
              List.of("io.undertow.", "org.xnio."),
              List.of()),
          new Room(EJB, FEATURES.subList(0, 11), List.of(COMPILER), List.of(), List.of()),
          new Room(
              "platform-health",
              List.of("dev.croft.health.microprofile"),
              List.of(),
              JAKARTA,
              List.of()),
          new Room(JOBS, FEATURES.subList(11, 14), List.of(EJB), List.of(), List.of()),
          new Room(
              "platform-web/server",
              List.of("dev.croft.web.api", "dev.croft.web.identity"),
              List.of(EJB, JOBS),
              List.of(),
              List.of()),
          new Room(
              "platform-web/console",
              List.of("dev.croft.web.console"),
              List.of(EJB, JOBS),
              List.of(),
              List.of()),
          new Room(
              "platform-cli", List.of("dev.croft.cli"), List.of(COMPILER), List.of(), CONTAINER));

  /** The room of a package; nothing when it is not ours or lives nowhere. */
  static Optional<Room> of(String packageName) {
    return ALL.stream()
        .filter(room -> room.longestMatch(packageName) > 0)
        .max(Comparator.comparingInt(room -> room.longestMatch(packageName)));
  }

  boolean mayUse(Room other) {
    return equals(other) || mayUse.contains(other.folder());
  }

  boolean mayUseLibrary(String packageName) {
    String name = packageName + ".";
    boolean named = libraries.isEmpty() || libraries.stream().anyMatch(name::startsWith);
    return named && closed.stream().noneMatch(name::startsWith);
  }

  private int longestMatch(String packageName) {
    return packages.stream()
        .filter(own -> (packageName + ".").startsWith(own + "."))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
