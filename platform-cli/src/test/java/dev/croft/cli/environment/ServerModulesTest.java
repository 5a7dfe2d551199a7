package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerModulesTest {
  @TempDir private Path folder;
  private ServerModules modules;

  @BeforeEach
  void aProductWithOneModule() throws IOException {
    modules = new ServerModules(folder.resolve("product"), folder.resolve("copy"));
    Files.createDirectories(modules.product().resolve("a/main"));
    Files.writeString(modules.product().resolve("a/main/module.xml"), "one");
  }

  @Test
  void aCopyShouldBeCurrentUntilTheProductChanges() throws IOException {
    assertThat(modules.isCurrent()).isFalse();

    modules.copy();
    assertThat(modules.isCurrent()).isTrue();

    Files.writeString(modules.product().resolve("a/main/module.xml"), "two");
    assertThat(modules.isCurrent()).isFalse();
  }

  @Test
  void aModuleThatIsGoneFromTheProductShouldBeGoneFromTheCopy() throws IOException {
    Files.writeString(modules.product().resolve("a/main/old.jar"), "old");
    modules.copy();
    Files.delete(modules.product().resolve("a/main/old.jar"));
    assertThat(modules.isCurrent()).isFalse();

    modules.copy();

    assertThat(modules.folder().resolve("a/main/old.jar")).doesNotExist();
    assertThat(modules.isCurrent()).isTrue();
  }
}
