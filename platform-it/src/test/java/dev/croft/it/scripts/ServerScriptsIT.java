package dev.croft.it.scripts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that configure a server, on a base folder of their own. */
@WithAnEnvironment
class ServerScriptsIT {
  private record Said(int status, String text) {}

  private static Said configure(RunningEnvironment environment, String kind, String act, Path base)
      throws Exception {
    Path scripts =
        RunningEnvironment.repository().resolve("platform-cli/target/product/wildfly-config");
    Path properties =
        kind.equals("front-end")
            ? environment.frontEndFolder().resolve("front-end.properties")
            : environment.frontEndFolder().resolveSibling("load-balancer/load-balancer.properties");
    Path said = base.resolveSibling(base.getFileName() + ".said");
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                scripts.resolve("configure").toString(),
                kind,
                act,
                "--home",
                environment.wildFly().toString(),
                "--base",
                base.toString(),
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Said(process.exitValue(), Files.readString(said));
  }

  /** What a server reads; the log of the last run of the scripts is none of it. */
  private static Map<String, String> files(Path base) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(base.resolve("configuration"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean history = file.toString().contains("_history");
        if (!history && !file.toString().endsWith(".log")) {
          texts.put(base.relativize(file).toString(), Files.readString(file, ISO_8859_1));
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"front-end", "load-balancer"})
  void applyingTwiceShouldChangeNothingAndUndoShouldTakeItBack(
      String kind, RunningEnvironment environment) throws Exception {
    Path base = RunningEnvironment.fresh("scripts-" + kind);
    if (kind.equals("front-end")) {
      // The embedded server opens the credential store; apply does not make one.
      Files.createDirectories(base.resolve("configuration"));
      for (String store : new String[] {"croft-secrets.p12", "croft-token.p12"}) {
        Files.copy(
            environment.frontEndFolder().resolve("configuration").resolve(store),
            base.resolve("configuration").resolve(store));
      }
    }
    Said unconfigured = configure(environment, kind, "verify", base);
    assertThat(unconfigured.status()).isEqualTo(1);
    assertThat(unconfigured.text()).contains("not configured");

    Said applied = configure(environment, kind, "apply", base);
    assertThat(applied.status()).as(applied.text()).isZero();
    assertThat(configure(environment, kind, "verify", base).status()).isZero();
    Map<String, String> once = files(base);

    Said again = configure(environment, kind, "apply", base);
    assertThat(again.text()).contains("nothing to change");
    assertThat(files(base)).isEqualTo(once);

    // Without its note it cannot know, and must find out operation by operation.
    Files.delete(base.resolve("configuration/croft.applied"));
    Said guarded = configure(environment, kind, "apply", base);
    assertThat(guarded.status()).as(guarded.text()).isZero();
    assertThat(guarded.text()).contains("nothing to change");
    assertThat(files(base)).isEqualTo(once);

    assertThat(configure(environment, kind, "undo", base).status()).isZero();
    assertThat(base.resolve("configuration/croft.xml")).doesNotExist();
    assertThat(configure(environment, kind, "verify", base).status()).isEqualTo(1);
  }
}
