package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

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
record WildFlyServer(String kind, String name, Path base, Path home, int memory) {

  LocalProcess process() {
    return new LocalProcess(base.resolve("server.pid"), "-Djboss.server.base.dir=" + base);
  }

  boolean isRunning() {
    return process().isRunning();
  }

  private Path properties() {
    return base.resolve(kind + ".properties");
  }

  private Path log() {
    return base.resolve("log/server.log");
  }

  /**
   * Writes the values of this server and applies the configuration scripts; a second time changes
   * nothing.
   */
  void configure(Map<String, String> values) throws IOException {
    Files.createDirectories(base.resolve("configuration"));
    EnvironmentFolder.privateFolder(base.resolve("configuration"));
    var all = new Properties();
    all.putAll(values);
    var text = new StringWriter();
    all.store(text, null);
    // Without the first line, which is the time of day: equal values make an equal file.
    EnvironmentFolder.replace(
        properties(), text.toString().lines().skip(1).sorted().reduce("", (a, b) -> a + b + "\n"));
    var script = Product.serverScripts().resolve("configure").toString();
    ExternalCommand.of(
            base,
            "bash",
            script,
            kind,
            "apply",
            "--home",
            home.toString(),
            "--base",
            base.toString(),
            "--properties",
            properties().toString())
        .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
        .run("configuring " + name);
  }

  void start() throws IOException {
    if (isRunning()) {
      return;
    }
    Files.createDirectories(base.resolve("log"));
    if (Files.exists(log())) {
      Files.move(
          log(),
          base.resolve("log/server.previous.log"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    var words = new ArrayList<>(List.of("setsid", home.resolve("bin/standalone.sh").toString()));
    words.addAll(
        List.of(
            "-c",
            "croft.xml",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.node.name=" + name,
            "-P",
            properties().toString()));
    var builder = new ProcessBuilder(words).directory(base.toFile()).redirectErrorStream(true);
    builder.redirectOutput(base.resolve("log/console.log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JBOSS_HOME", home.toString(),
                "JBOSS_MODULEPATH",
                    home.resolve("modules") + ":" + Product.serverScripts().resolve("modules"),
                "JBOSS_PIDFILE", process().pidFile().toString(),
                "LAUNCH_JBOSS_IN_BACKGROUND", "true",
                "JAVA_OPTS", javaOptions()));
    builder.environment().remove("CROFT_FOLDER");
    builder.start().getOutputStream().close();
    Await.until(
        process()::isRunning,
        () -> true,
        Duration.ofSeconds(20),
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

  void stop() throws IOException {
    process().stop(Duration.ofSeconds(30));
  }

  /** Why it is not well: the last errors of its log. */
  String lastWords() {
    for (var file : List.of(log(), base.resolve("log/console.log"))) {
      try (var lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
        var errors =
            lines
                .filter(line -> line.contains("ERROR") || line.contains("Exception: "))
                .limit(3)
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

  static Path sharedHome(EnvironmentFolder environment) {
    var home = environment.state().resolve("home/wildfly-39.0.1.Final");
    if (!Files.exists(home.resolve("bin/standalone.sh"))) {
      try {
        Files.createDirectories(home.getParent());
        ExternalCommand.of(
                home.getParent(), "cp", "-al", Product.wildFly().toString(), home.toString())
            .run("copying the server");
      } catch (IOException | CommandRefused noHardLinks) {
        ExternalCommand.of(
                environment.state(), "cp", "-a", Product.wildFly().toString(), home.toString())
            .run("copying the server");
      }
    }
    return home;
  }
}
