package dev.croft.web.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.identity.PlatformRole;
import dev.croft.identity.TokenScope;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.web.api.Operations;
import dev.croft.web.api.refusal.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
  private static final Sender ADMINISTRATOR = sender(PlatformRole.ADMINISTRATOR);
  private static final Sender PUBLISHER = sender(PlatformRole.PUBLISHER);
  private static final Sender NOBODY_SPECIAL = sender();

  static class Offering {
    public void closed() {}

    @OpenTo(PlatformRole.PUBLISHER)
    public void forPublishers() {}

    @OpenTo(users = true)
    public void forUsers() {}

    @OpenTo(everyone = true)
    public void forEveryone() {}
  }

  @Test
  void anOperationThatSaysNothingShouldBeOpenToAdministratorsOnly() throws Exception {
    AccessRule rule = rule("closed");

    assertThatCode(() -> rule.hold(ADMINISTRATOR, "DELETE")).doesNotThrowAnyException();
    assertForbidden(rule, PUBLISHER);
    assertForbidden(rule, NOBODY_SPECIAL);
    assertThat(rule.everyone()).isFalse();
  }

  @Test
  void aRoleShouldOpenWhatIsOpenToIt() throws Exception {
    AccessRule rule = rule("forPublishers");

    assertThatCode(() -> rule.hold(PUBLISHER, "POST")).doesNotThrowAnyException();
    assertThatCode(() -> rule.hold(ADMINISTRATOR, "POST")).doesNotThrowAnyException();
    assertForbidden(rule, NOBODY_SPECIAL);
    assertForbidden(rule, sender(PlatformRole.OPERATOR));
  }

  @Test
  void whatIsOpenToUsersShouldBeOpenToEveryoneSignedInAndNeedAToken() throws Exception {
    assertThatCode(() -> rule("forUsers").hold(NOBODY_SPECIAL, "GET")).doesNotThrowAnyException();
    assertThat(rule("forUsers").everyone()).isFalse();
    assertThat(rule("forEveryone").everyone()).isTrue();
  }

  @Test
  void aTokenForReadingShouldChangeNothingEvenForAnAdministrator() throws Exception {
    Sender reading = new Sender(ADMINISTRATOR.user(), TokenScope.READ);

    assertThatCode(() -> rule("closed").hold(reading, "GET")).doesNotThrowAnyException();
    for (String changing : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> rule("closed").hold(reading, changing))
          .withMessageContaining("reading only");
    }
    assertThat(reading.administrator()).isFalse();
  }

  @Test
  void noOperationThatChangesSomethingShouldBeOpenToUsersWithoutARole() throws Exception {
    for (Operations.Operation operation : Operations.offered()) {
      AccessRule rule = AccessRule.of(operation.method());
      if (operation.verb().equals("get")) {
        continue;
      }
      if (operation.name().equals("post /server/identity/token")) {
        assertThat(rule.everyone()).isTrue();
        continue;
      }
      assertThat(rule.everyone()).as(operation.name()).isFalse();
      assertForbidden(rule, NOBODY_SPECIAL);
    }
  }

  private static AccessRule rule(String operation) throws Exception {
    return AccessRule.of(Offering.class.getMethod(operation));
  }

  private static void assertForbidden(AccessRule rule, Sender sender) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rule.hold(sender, "POST"))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(403));
  }

  private static Sender sender(PlatformRole... roles) {
    User user =
        new User(
            new UserName("ada"),
            Arrays.stream(roles).map(PlatformRole::roleName).toList(),
            List.of(),
            Instant.EPOCH);
    return new Sender(user, TokenScope.ALL);
  }
}
