package dev.croft.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {
  private static final String SERVER = "{\"name\":\"server-state\",\"status\":\"UP\"}";
  private static final String PLATFORM = "{\"name\":\"croft-database\",\"status\":\"UP\"}";
  private static final String BROKEN_ORDERS =
      "{\"name\":\"croft-applications\",\"status\":\"DOWN\",\"data\":{\"orders\":\"wanted 3, actual failed\"}}";

  private static Readiness said(String... checks) {
    return Readiness.of("{\"status\":\"UP\",\"checks\":[" + String.join(",", checks) + "]}");
  }

  @Test
  void allChecksUpShouldBeComplete() {
    assertThat(
            said(SERVER, PLATFORM, "{\"name\":\"croft-applications\",\"status\":\"UP\"}")
                .isComplete())
        .isTrue();
  }

  @Test
  void anApplicationThatFailedShouldLeaveThePlatformUpAndBeNamed() {
    Readiness readiness = said(SERVER, PLATFORM, BROKEN_ORDERS);

    assertThat(readiness.platformIsUp()).isTrue();
    assertThat(readiness.isComplete()).isFalse();
    assertThat(readiness.applications()).containsEntry("orders", "wanted 3, actual failed");
  }

  @Test
  void aServerWithoutThePlatformShouldNotCountAsUp() {
    assertThat(said(SERVER).platformIsUp()).isFalse();
  }

  @Test
  void aDatabaseThatDoesNotAnswerShouldKeepThePlatformDown() {
    assertThat(said(SERVER, PLATFORM.replace("UP", "DOWN"), BROKEN_ORDERS).platformIsUp())
        .isFalse();
  }

  @Test
  void anAnswerThatIsNoJsonShouldBeNoReadiness() {
    assertThat(Readiness.of("<html>404</html>")).isEqualTo(Readiness.NONE);
  }
}
