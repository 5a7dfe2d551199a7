package dev.croft.web.api.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.deployment.Publications.Kind;
import dev.croft.identity.PlatformRole;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.web.api.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Who publishes SQL and Java of a model has a role for it. */
class EscapePermissionTest {
  private static final String PLAIN = "application Shop\nrole Clerk\n";
  private static final String ESCAPED =
      PLAIN + "action Twice(n Integer) returns Integer java \"\"\"return n * 2;\"\"\"\n";

  private static User user(PlatformRole... roles) {
    return new User(
        new UserName("paula"),
        Arrays.stream(roles).map(PlatformRole::roleName).toList(),
        List.of(),
        Instant.EPOCH);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] model(String text) throws IOException {
    return zip("model.croft", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] held(User user, Kind kind, byte[] sent) throws IOException {
    try (InputStream held = EscapePermission.hold(user, kind, new ByteArrayInputStream(sent))) {
      return held.readAllBytes();
    }
  }

  @Test
  void aPublisherShouldPublishAModelOfItsOwnLanguage() throws Exception {
    byte[] sent = model(PLAIN);
    assertThat(held(user(PlatformRole.PUBLISHER), Kind.MODEL, sent)).isEqualTo(sent);
  }

  @Test
  void aPublisherAloneShouldNotPublishAnotherLanguage() throws Exception {
    byte[] sent = model(ESCAPED);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> held(user(PlatformRole.PUBLISHER), Kind.MODEL, sent))
        .withMessage(
            "The model steps down to another language (java in action Twice), and paula may not"
                + " publish that.");
  }

  @Test
  void anArchiveThatWasMadeOfAModelShouldBeNoWayAround() throws Exception {
    byte[] sent = zip("META-INF/croft/model.zip", model(ESCAPED));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> held(user(PlatformRole.PUBLISHER), Kind.ARCHIVE, sent));
  }

  @Test
  void whoHasTheRoleOrIsAnAdministratorShouldPublishBoth() throws Exception {
    byte[] sent = model(ESCAPED);
    assertThat(held(user(PlatformRole.PUBLISHER, PlatformRole.CODER), Kind.MODEL, sent))
        .isEqualTo(sent);
    assertThat(held(user(PlatformRole.ADMINISTRATOR), Kind.MODEL, sent)).isEqualTo(sent);
  }

  @Test
  void whatCannotBeReadShouldPassAndBeRefusedWhereItIsRead() throws Exception {
    byte[] sent = "no zip".getBytes(StandardCharsets.UTF_8);
    assertThat(held(user(PlatformRole.PUBLISHER), Kind.MODEL, sent)).isEqualTo(sent);
    assertThat(held(user(PlatformRole.PUBLISHER), Kind.ARCHIVE, sent)).isEqualTo(sent);
  }
}
