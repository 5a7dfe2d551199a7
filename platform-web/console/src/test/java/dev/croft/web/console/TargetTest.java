package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @Test
  void whoSignsInShouldComeToThePageThatWasWanted() {
    Target target = new Target("/application.xhtml?name=Orders&tab=settings");
    assertThat(target.page()).isEqualTo("/application.xhtml?name=Orders&tab=settings");
    assertThat(target.question())
        .isEqualTo("?to=%2Fapplication.xhtml%3Fname%3DOrders%26tab%3Dsettings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/index.xhtml",
        "/\\evil.example/index.xhtml",
        "/index.xhtml\r\nSet-Cookie: a=b",
        "/../orders/",
        "/sign-in.xhtml?to=x",
        ""
      })
  void anAddressThatIsNoPageOfTheConsoleShouldLeadToTheOverview(String page) {
    assertThat(new Target(page).page()).isEqualTo("/index.xhtml");
    assertThat(new Target(page).question()).isEmpty();
  }
}
