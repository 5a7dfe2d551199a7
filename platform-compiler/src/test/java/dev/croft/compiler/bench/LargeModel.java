package dev.croft.compiler.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes a model to a folder, for {@code bench/large} and for other generators to compare with. */
@EnabledIfSystemProperty(named = "croft.large.folder", matches = ".+")
class LargeModel {
  @Test
  void aModelShouldBeWritten() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("croft.large.folder")));
    List<SourceFile> files = GeneratedModel.of(Integer.getInteger("croft.large.entities")).files();
    for (SourceFile file : files) {
      Files.writeString(folder.resolve(file.path()), file.text());
    }
    assertThat(folder).isNotEmptyDirectory();
  }
}
