package dev.croft.cli.environment;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * One WildFly of a local environment, a front end or the load balancer: a base folder of its own
 * over the shared read-only home.
 *
 * @param kind {@code front-end} or {@code load-balancer}, as {@code wildfly-config/configure} calls
 *     them
 * @param name the node name
 * @param base the base folder
 * @param memory of the heap, in MiB
 */
record WildFlyServer(String kind, String name, Path base, WildFlyHome home, int memory) {
  private static final int LONGEST_LINE = 600;

  FolderProcesses processes() {
    return new FolderProcesses(base);
  }

  boolean isRunning() {
    return processes().isRunning();
  }

  private Path properties() {
    return base.resolve(kind + ".properties");
  }

  private Path log() {
    return base.resolve("log/server.log");
  }

  private ServerModules modules() {
    return new ServerModules(Product.serverScripts().resolve("modules"), base.resolve("modules"));
  }

  private Path madeFrom() {
    return base.resolve("configuration/made-from.cli");
  }

  /**
   * Writes the values of this server and applies the configuration scripts; a second time changes
   * nothing.
   *
   * @param sibling a server of the same kind that is configured already, if there is one
   */
  void configure(Map<String, String> values, Optional<WildFlyServer> sibling) throws IOException {
    // What an interrupted command left at work would write between ours.
    stop();
    EnvironmentFolder.privateFolder(base.resolve("configuration"));
    EnvironmentFolder.replace(properties(), text(values));
    modules().copy();
    var words =
        new ArrayList<>(
            List.of(
                "bash",
                Product.serverScripts().resolve("configure").toString(),
                kind,
                "apply",
                "--home",
                home.path().toString(),
                "--base",
                base.toString(),
                "--properties",
                properties().toString()));
    sibling.ifPresent(other -> words.addAll(List.of("--like", other.base().toString())));
    ExternalCommand.of(base, words.toArray(String[]::new))
        .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
        .run("configuring " + name);
    EnvironmentFolder.replace(madeFrom(), script());
  }

  /** What of it is older than the product or than these values; nothing when it is current. */
  List<String> outdated(Map<String, String> values) throws IOException {
    var old = new ArrayList<String>();
    if (!isText(madeFrom(), script())) {
      old.add("configuration");
    }
    if (!modules().isCurrent()) {
      old.add("modules");
    }
    if (!isText(properties(), text(values))) {
      old.add("values");
    }
    return old;
  }

  // As `configure` puts them together: the scripts of the product, then the lines of the operator.
  private String script() throws IOException {
    var own = base.resolve("configuration/site.cli");
    return Files.readString(Product.serverScripts().resolve(kind).resolve("apply.cli"))
        + (Files.exists(own) ? Files.readString(own) : "");
  }

  private static boolean isText(Path file, String text) throws IOException {
    return Files.exists(file) && Files.readString(file).equals(text);
  }

  // Without the first line, which is the time of day: equal values make an equal file.
  private static String text(Map<String, String> values) throws IOException {
    var all = new Properties();
    all.putAll(values);
    var text = new StringWriter();
    all.store(text, null);
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  void start() throws IOException {
    if (isRunning()) {
      return;
    }
    Files.createDirectories(base.resolve("log"));
    if (Files.exists(log())) {
      Files.move(
          log(), base.resolve("log/server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    var words =
        List.of(
            "setsid",
            home.path().resolve("bin/standalone.sh").toString(),
            "-c",
            "croft.xml",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.node.name=" + name,
            "-P",
            properties().toString());
    var builder = new ProcessBuilder(words).directory(base.toFile()).redirectErrorStream(true);
    builder.redirectOutput(base.resolve("log/console.log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JBOSS_HOME", home.path().toString(),
                "JBOSS_MODULEPATH", home.path().resolve("modules") + ":" + modules().folder(),
                "JBOSS_PIDFILE", base.resolve("server.pid").toString(),
                "LAUNCH_JBOSS_IN_BACKGROUND", "true",
                "JAVA_OPTS", javaOptions()));
    builder.environment().remove("CROFT_FOLDER");
    var launcher = builder.start();
    launcher.getOutputStream().close();
    Await.until(
        this::isRunning,
        launcher::isAlive,
        Duration.ofSeconds(60),
        () -> name + " did not start: " + lastWords());
  }

  private String javaOptions() {
    var options =
        new ArrayList<>(
            List.of(
                "-Xms64m",
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-XX:+ExitOnOutOfMemoryError"));
    if (Runtime.version().feature() >= 24) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return String.join(" ", options);
  }

  void stop() {
    processes().end(Duration.ofSeconds(30));
  }

  /** Why it is not well: the first errors of its log, which mostly are the cause of the others. */
  String lastWords() {
    for (var file : List.of(log(), base.resolve("log/console.log"))) {
      try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        var errors =
            lines
                .filter(line -> line.contains("ERROR") || line.contains("Exception: "))
                // It comes back as soon as the load balancer is there.
                .filter(line -> !line.contains("MODCLUSTER"))
                .limit(3)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .toList();
        if (!errors.isEmpty()) {
          return String.join("; ", errors) + " (the log is " + file + ")";
        }
      } catch (IOException absent) {
        continue;
      }
    }
    return "its log is " + log();
  }
}
