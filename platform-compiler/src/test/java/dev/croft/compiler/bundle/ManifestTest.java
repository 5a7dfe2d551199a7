package dev.croft.compiler.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.croft.compiler.SampleModel;
import dev.croft.compiler.emit.sql.ShapeOf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private final Manifest manifest =
      new Manifest(
          1,
          "Shop",
          "The shop",
          "",
          "shop",
          "app_shop",
          "abc",
          List.of(new Manifest.Role("Clerk", "")),
          List.of(new Manifest.Setting("Limit", "", "Currency", false, "5000.00")),
          ShapeOf.application(SampleModel.application()),
          List.of(new Manifest.Uses("Customers", List.of("Customer"))));

  @Test
  void jsonShouldGiveBackTheSameManifest() throws IOException {
    byte[] json = manifest.toJson().getBytes(StandardCharsets.UTF_8);
    assertThat(Manifest.fromJson(json)).isEqualTo(manifest);
  }

  @Test
  void fieldsOfTheFutureShouldBeIgnored() throws IOException {
    String json = manifest.toJson().replaceFirst("\\{", "{\"future\": [1],");
    assertThat(Manifest.fromJson(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(manifest);
  }

  @Test
  void whatIsNoManifestShouldBeRefusedInWords() {
    for (String text : List.of("", "null", "[]", "{}", "{\"format\": 1}", "PK\u0003\u0004")) {
      assertThatThrownBy(() -> Manifest.fromJson(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(Manifest.PATH);
    }
  }
}
