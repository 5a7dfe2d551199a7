package dev.croft.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.http.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      new Routes()
          .add("GET", "/orders/{order}", Access.everyone(), exchange -> Answer.nothing())
          .add("GET", "/orders/open", Access.everyone(), exchange -> Answer.nothing())
          .add("GET", "/{any}/{order}", Access.everyone(), exchange -> Answer.nothing())
          .add("POST", "/orders", Access.everyone(), exchange -> Answer.nothing());

  @Test
  void thePatternThatSaysMostShouldBeFound() {
    assertThat(pattern("/orders/open")).isEqualTo(List.of("orders", "open"));
    assertThat(pattern("/orders/7")).isEqualTo(List.of("orders", "{order}"));
    assertThat(pattern("/others/7")).isEqualTo(List.of("{any}", "{order}"));
  }

  @Test
  void whatStandsInThePathShouldBeGivenByName() {
    assertThat(routes.find("GET", Routes.segments("/others/7")).orElseThrow().parameters())
        .isEqualTo(Map.of("any", "others", "order", "7"));
  }

  @Test
  void anotherMethodOrALongerPathShouldFindNothing() {
    assertThat(routes.find("DELETE", Routes.segments("/orders/7"))).isEmpty();
    assertThat(routes.find("GET", Routes.segments("/orders/7/lines"))).isEmpty();
    assertThat(routes.methods(Routes.segments("/orders"))).containsExactly("POST");
  }

  @Test
  void emptyPartsOfAPathShouldCountForNothing() {
    assertThat(Routes.segments("//orders///7/")).containsExactly("orders", "7");
    assertThat(Routes.segments("/")).isEmpty();
  }

  private List<String> pattern(String path) {
    return routes.find("GET", Routes.segments(path)).orElseThrow().route().pattern();
  }
}
