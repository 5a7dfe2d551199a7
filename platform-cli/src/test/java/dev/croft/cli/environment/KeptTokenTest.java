package dev.croft.cli.environment;

import static dev.croft.cli.remote.RecordedEnvironment.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.cli.api.KnownEnvironment;
import dev.croft.cli.remote.RecordedEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTokenTest {
  private static final String REFUSED = "{\"error\":\"No.\",\"hint\":\"Sorry.\"}";

  @TempDir private Path folder;
  private RecordedEnvironment environment;

  @BeforeEach
  void start() throws IOException {
    environment = new RecordedEnvironment();
  }

  @AfterEach
  void stop() {
    environment.close();
  }

  @Test
  void theFirstTokenShouldBeFetchedWithThePasswordAndKept() throws IOException {
    environment.on("POST /server/identity/token", "{\"token\":\"a.b.c\"}");
    kept(Optional.empty()).ensure("secret");
    assertThat(folder.resolve("token")).hasContent("a.b.c");
    assertThat(environment.calls("POST /server/identity").getFirst().text())
        .isEqualTo("{\"user\":\"admin\",\"password\":\"secret\",\"expires\":\"366d\"}");
  }

  @Test
  void aTokenThatOpensShouldStay() throws IOException {
    environment.on("GET apps", "[]");
    kept(Optional.of("good")).ensure("secret");
    assertThat(environment.calls("POST /server/identity")).isEmpty();
  }

  @Test
  void aTokenThatIsOverShouldBeReplaced() throws IOException {
    environment
        .on("GET apps", json(401, REFUSED))
        .on("POST /server/identity/token", "{\"token\":\"new\"}");
    kept(Optional.of("old")).ensure("secret");
    assertThat(folder.resolve("token")).hasContent("new");
    assertThat(environment.calls("POST /server/identity").getFirst().authorization()).isNull();
  }

  @Test
  void aChangedPasswordShouldBeExplained() {
    environment
        .on("GET apps", json(401, REFUSED))
        .on("POST /server/identity/token", json(401, REFUSED));
    assertThatThrownBy(() -> kept(Optional.of("old")).ensure("secret"))
        .hasMessageContaining("another password by now")
        .hasMessageContaining("croft token --env local --user admin --password-stdin");
    assertThat(Files.exists(folder.resolve("token"))).isFalse();
  }

  private KeptToken kept(Optional<String> token) {
    return new KeptToken(
        folder.resolve("token"),
        new KnownEnvironment("local", URI.create(environment.url()), token));
  }
}
