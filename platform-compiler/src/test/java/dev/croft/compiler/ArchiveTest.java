package dev.croft.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.emit.js.ApiDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  @Test
  void theSameModelShouldGiveTheSameBytes() {
    Bundle one = SampleBundle.orders();
    Bundle other = SampleBundle.orders();
    assertThat(other.archive()).isEqualTo(one.archive());
    assertThat(one.manifest().build()).matches("[0-9a-f]{64}");
  }

  @Test
  void anotherModelShouldGiveAnotherBuild() {
    assertThat(
            Packaging.bundle(
                    OrdersModel.application(), new TreeMap<>(Map.of("a.croft", "// changed")))
                .manifest()
                .build())
        .isNotEqualTo(SampleBundle.orders().manifest().build());
  }

  @Test
  void theArchiveShouldTellItsBuildAndKeepItsModel() throws IOException {
    SortedMap<String, byte[]> entries = entries(SampleBundle.orders().archive());
    Manifest manifest = Manifest.fromJson(entries.get(Manifest.PATH));
    assertThat(manifest).isEqualTo(SampleBundle.orders().manifest());
    assertThat(manifest.settings().getFirst().defaultValue()).isEqualTo("100.00");
    assertThat(entries)
        .containsKeys(
            Manifest.MODEL_PATH,
            "WEB-INF/web.xml",
            "WEB-INF/jboss-web.xml",
            "WEB-INF/lib/platform-runtime.jar",
            "META-INF/croft/source/app/orders/action/PlaceOrderAction.java");
    assertThat(entries.keySet()).noneMatch(path -> path.contains("..") || path.startsWith("/"));
  }

  @Test
  void theApiDocumentShouldResolveAllItsReferencesAndParameters() throws IOException {
    JsonNode document = new ObjectMapper().readTree(ApiDocument.of(OrdersModel.application()));
    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              Matcher names = Pattern.compile("\\{([^}]*)}").matcher(path.getKey());
              while (names.find()) {
                path.getValue()
                    .forEach(
                        operation ->
                            assertThat(operation.get("parameters").findValuesAsText("name"))
                                .contains(names.group(1)));
              }
            });
    assertThat(document.get("paths").has("/api/v1/orders/{order}/total")).isTrue();
  }

  private static SortedMap<String, byte[]> entries(byte[] archive) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
