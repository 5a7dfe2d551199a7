package dev.croft.identity.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.IdentityDatabase;
import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.UserName;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who change the same user at the same time. */
class TogetherTest {
  private static final UserName ADA = new UserName("ada");

  private static IdentityDatabase database;
  private JpaUserStore first;

  @BeforeAll
  static void start() throws Exception {
    database = IdentityDatabase.start();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void oneUser() throws Exception {
    database.empty();
    first = new JpaUserStore(database.metadata());
    first.add(ADA, "hash", List.of(), Instant.EPOCH);
  }

  @Test
  void ofTwoPasswordsGivenTogetherTheLaterOneShouldBeRefused() {
    var second = new JpaUserStore(whileInside(() -> first.changePassword(ADA, "of the first")));

    assertThatExceptionOfType(IdentityRefusal.class)
        .isThrownBy(() -> second.changePassword(ADA, "of the second"))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(IdentityRefusal.Kind.CONFLICT));

    assertThat(first.passwordHash(ADA)).contains("of the first");
  }

  @Test
  void aPasswordGivenAfterAnotherShouldCount() {
    first.changePassword(ADA, "of the first");
    new JpaUserStore(database.metadata()).changePassword(ADA, "of the second");

    assertThat(first.passwordHash(ADA)).contains("of the second");
  }

  /** The other one acts when this one has read and not yet written. */
  private static Metadata whileInside(Runnable other) {
    return new Metadata() {
      @Override
      public <T> T inTransaction(Function<EntityManager, T> work) {
        return database
            .metadata()
            .inTransaction(
                entities -> {
                  T result = work.apply(entities);
                  other.run();
                  return result;
                });
      }
    };
  }
}
