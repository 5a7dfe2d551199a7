package dev.croft.identity.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.PlatformRole;
import dev.croft.identity.RoleName;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.UserStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users in the platform database. */
public final class JpaUserStore implements UserStore {
  private static final String WITH_GRANTS = "select u from UserAccount u left join fetch u.grants ";

  private final Metadata metadata;

  public JpaUserStore(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public List<User> all() {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery(WITH_GRANTS + "order by u.name", UserAccount.class)
                .getResultStream()
                .map(UserAccount::user)
                .toList());
  }

  @Override
  public Optional<User> find(UserName name) {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery(WITH_GRANTS + "where u.name = :name", UserAccount.class)
                .setParameter("name", name.value())
                .getResultStream()
                .map(UserAccount::user)
                .findFirst());
  }

  @Override
  public boolean nobody() {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery("select u.name from UserAccount u", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  @Override
  public Optional<String> passwordHash(UserName name) {
    return metadata.inTransaction(
        entities ->
            Optional.ofNullable(entities.find(UserAccount.class, name.value()))
                .map(UserAccount::passwordHash));
  }

  @Override
  public boolean add(UserName name, String passwordHash, List<RoleName> roles, Instant at) {
    return metadata.inTransaction(
        entities -> {
          boolean isNew = insert(entities, name, passwordHash, at);
          if (isNew) {
            roles.forEach(role -> grant(entities, name, role, at));
          }
          return isNew;
        });
  }

  @Override
  public Change remove(UserName name) {
    return metadata.inTransaction(
        entities ->
            isLastAdministrator(entities, name)
                ? Change.LAST_ADMINISTRATOR
                // The database takes grants and tokens along.
                : change(
                    entities
                        .createQuery("delete from UserAccount u where u.name = :name")
                        .setParameter("name", name.value())
                        .executeUpdate()));
  }

  @Override
  public boolean changePassword(UserName name, String passwordHash) {
    try {
      return metadata.inTransaction(
          entities -> {
            UserAccount account = entities.find(UserAccount.class, name.value());
            if (account == null) {
              return false;
            }
            account.changePassword(passwordHash);
            return true;
          });
    } catch (OptimisticLockException meanwhile) {
      throw new IdentityRefusal(
          IdentityRefusal.Kind.CONFLICT,
          "Somebody else gave " + name + " another password at the same time; theirs counts.",
          "Agree with them, or give it again.");
    }
  }

  @Override
  public boolean grant(UserName name, RoleName role, Instant at) {
    return metadata.inTransaction(
        entities -> {
          // Locked, so that the user cannot be removed between the question and the grant.
          if (entities.find(UserAccount.class, name.value(), LockModeType.PESSIMISTIC_READ)
              == null) {
            return false;
          }
          grant(entities, name, role, at);
          return true;
        });
  }

  @Override
  public Change revoke(UserName name, RoleName role) {
    return metadata.inTransaction(
        entities ->
            role.equals(PlatformRole.ADMINISTRATOR.roleName())
                    && isLastAdministrator(entities, name)
                ? Change.LAST_ADMINISTRATOR
                : change(
                    entities
                        .createQuery(
                            "delete from RoleGrant g where g.userName = :name"
                                + " and g.context = :context and g.role = :role")
                        .setParameter("name", name.value())
                        .setParameter("context", role.context())
                        .setParameter("role", role.role())
                        .executeUpdate()));
  }

  /** A name that is taken is no error here: the transaction goes on and the answer says so. */
  private static boolean insert(
      EntityManager entities, UserName name, String passwordHash, Instant at) {
    return entities
            .createQuery(
                "insert into UserAccount (name, passwordHash, createdAt, revision)"
                    + " values (:name, :hash, :at, 0) on conflict do nothing")
            .setParameter("name", name.value())
            .setParameter("hash", passwordHash)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  private static void grant(EntityManager entities, UserName name, RoleName role, Instant at) {
    entities
        .createQuery(
            "insert into RoleGrant (userName, context, role, grantedAt)"
                + " values (:name, :context, :role, :at) on conflict do nothing")
        .setParameter("name", name.value())
        .setParameter("context", role.context())
        .setParameter("role", role.role())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Everyone who takes an administrator away goes through here one after another. */
  private static boolean isLastAdministrator(EntityManager entities, UserName name) {
    RoleName administrator = PlatformRole.ADMINISTRATOR.roleName();
    return entities
        .createQuery(
            "select g from RoleGrant g where g.context = :context and g.role = :role"
                + " order by g.userName",
            RoleGrant.class)
        .setParameter("context", administrator.context())
        .setParameter("role", administrator.role())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(RoleGrant::userName)
        .toList()
        .equals(List.of(name.value()));
  }

  private static Change change(int rows) {
    return rows == 1 ? Change.DONE : Change.NOT_THERE;
  }
}
