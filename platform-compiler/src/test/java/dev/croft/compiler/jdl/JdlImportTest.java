package dev.croft.compiler.jdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdlImportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "blog.jh",
        "bug-tracker.jdl",
        "e-commerce-monolith.jdl",
        "library.jh",
        "simple-online-shop.jh",
        "repertoire.jdl",
        "microservices.jdl"
      })
  void whatPeopleWroteShouldBeImportedWithoutAnError(String file) throws IOException {
    JdlImportResult result = JdlImport.of(file, resource(file));
    assertThat(result.report()).filteredOn(n -> n.severity() == Notice.Severity.ERROR).isEmpty();
    assertThat(result.files()).isNotEmpty();
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = JdlImportTest.class.getResourceAsStream("/jdl/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
