package dev.croft.it.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.it.environment.Caller;
import dev.croft.it.environment.RunningEnvironment;
import dev.croft.it.environment.WithAnEnvironment;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of JHipster's becomes an application whose every record can be worked with. */
@WithAnEnvironment
class ImportedModelsIT {
  private static final Path FILES =
      RunningEnvironment.repository().resolve("platform-compiler/src/test/resources/jdl");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blog.jh",
        "bug-tracker.jdl",
        "e-commerce-monolith.jdl",
        "library.jh",
        "simple-online-shop.jh"
      })
  void everyEntityShouldBeCreatedReadChangedAndDeleted(
      String file, RunningEnvironment environment) {
    String folder = RunningEnvironment.fresh("imported").resolve(file).toString();
    environment.croft().done("import", "jdl", FILES.resolve(file).toString(), "-o", folder);
    environment.croft().done("check", folder);
    String name =
        environment
            .croft()
            .done("publish", folder, "--json")
            .lastLine()
            .get("application")
            .asText();
    String url = environment.application(name).get("url").asText();
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    assertThat(base).startsWith(environment.url());
    DescribedApplication application =
        new DescribedApplication(Caller.withToken(base, environment.administrator()));
    assertThat(application.entities()).isNotEmpty();
    SoftAssertions softly = new SoftAssertions();
    for (String entity : application.entities()) {
      softly.check(() -> application.livesThrough(entity));
    }
    environment.croft().done("remove", name, "--yes", "--drop-data");
    softly.assertAll();
  }
}
