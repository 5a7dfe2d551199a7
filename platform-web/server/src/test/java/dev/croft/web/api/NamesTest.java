package dev.croft.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.web.api.refusal.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void honestNamesShouldPass() {
    assertThat(Names.application("Orders")).isEqualTo("Orders");
    assertThat(Names.application("my-shop_2.war")).isEqualTo("my-shop_2.war");
    assertThat(Names.file("Größe 1.0 (copy).war")).isEqualTo("Größe 1.0 (copy).war");
    assertThat(Names.zone(null)).isEqualTo("default");
    assertThat(Names.probe("/health?full=1")).isEqualTo("/health?full=1");
    assertThat(Names.probe("")).isNull();
    assertThat(Names.message(null)).isEmpty();
    assertThat(Names.version("12")).contains(12);
    assertThat(Names.version(null)).isEmpty();
  }

  @Test
  void hostileNamesShouldBeRefusedAs400() {
    for (String name :
        List.of("", "../x", "..", "a/b", "a\\b", "a..b", "x".repeat(300), "a b", "ä", "\u0000")) {
      assertRefused(() -> Names.application(name));
      assertRefused(() -> Names.frontEnd(name));
    }
    for (String version : List.of("-1", "1.5", "latest", "99999999999")) {
      assertRefused(() -> Names.version(version));
    }
    assertRefused(() -> Names.file("../../etc/passwd.war"));
    assertRefused(() -> Names.file("a\\b.war"));
    assertRefused(() -> Names.file("x".repeat(300)));
    assertRefused(() -> Names.probe("http://elsewhere/"));
    assertRefused(() -> Names.probe("/a b"));
    assertRefused(() -> Names.probe("/a\r\nHost: x"));
    assertRefused(() -> Names.message("x".repeat(1001)));
  }

  private static void assertRefused(Runnable act) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(act::run)
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
  }
}
