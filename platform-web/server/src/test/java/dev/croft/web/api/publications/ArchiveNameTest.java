package dev.croft.web.api.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.web.api.refusal.Refused;
import org.junit.jupiter.api.Test;

class ArchiveNameTest {
  @Test
  void theNameShouldBeThatOfTheFileWithoutExtensionAndVersion() {
    assertThat(ArchiveName.of("shop.war")).isEqualTo("shop");
    assertThat(ArchiveName.of("shop-1.2.3.war")).isEqualTo("shop");
    assertThat(ArchiveName.of("my-shop-1.0-SNAPSHOT.EAR")).isEqualTo("my-shop");
    assertThat(ArchiveName.of("/home/ada/jolokia-agent-war-2.0.3.war"))
        .isEqualTo("jolokia-agent-war");
    assertThat(ArchiveName.of("shop2.war")).isEqualTo("shop2");
  }

  @Test
  void noNameAtAllShouldBeRefused() {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> ArchiveName.of(null));
  }
}
