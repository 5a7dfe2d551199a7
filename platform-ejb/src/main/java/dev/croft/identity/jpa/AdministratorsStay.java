package dev.croft.identity.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.PlatformRole;
import dev.croft.identity.UserStore.Change;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * Takes something away unless nobody could manage the platform afterwards, whether by a role of
 * their own or by a group.
 */
final class AdministratorsStay {
  /** Any number that nobody else locks: those who take away go through here one after another. */
  private static final long ONE_AT_A_TIME = 7_201_933;

  private AdministratorsStay() {}

  /** What became of it; nothing has happened when the last administrator would have gone. */
  static Change after(Metadata metadata, Function<EntityManager, Change> taking) {
    try {
      return metadata.inTransaction(
          entities -> {
            entities
                .createNativeQuery(
                    "select count(*) from (select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")) l")
                .getSingleResult();
            boolean before = anybody(entities);
            Change change = taking.apply(entities);
            entities.flush();
            if (before && !anybody(entities)) {
              throw new NobodyLeft();
            }
            return change;
          });
    } catch (NobodyLeft nobody) {
      return Change.LAST_ADMINISTRATOR;
    }
  }

  private static boolean anybody(EntityManager entities) {
    Object count =
        entities
            .createNativeQuery("select count(*) from platform.effective_role where role = :role")
            .setParameter("role", PlatformRole.ADMINISTRATOR.roleName().toString())
            .getSingleResult();
    return ((Number) count).longValue() > 0;
  }

  /** Undoes the transaction. */
  private static final class NobodyLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NobodyLeft() {
      super("nobody would be administrator", null, false, false);
    }
  }
}
