package dev.croft.identity.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.Membership;
import dev.croft.identity.RoleName;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.UserStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Users in the platform database. */
public final class JpaUserStore implements UserStore {
  private static final String WITH_GRANTS = "select u from UserAccount u left join fetch u.grants ";

  private static final String FITS = " from UserAccount u where locate(:text, lower(u.name)) > 0";

  private final Metadata metadata;

  public JpaUserStore(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public List<User> all() {
    return metadata.inTransaction(
        entities ->
            users(
                entities,
                entities
                    .createQuery(WITH_GRANTS + "order by u.name", UserAccount.class)
                    .getResultList()));
  }

  @Override
  public List<User> search(String text, int page, int size) {
    return metadata.inTransaction(
        entities -> {
          List<String> names =
              entities
                  .createQuery("select u.name" + FITS + " order by u.name", String.class)
                  .setParameter("text", text)
                  .setFirstResult(page * size)
                  .setMaxResults(size)
                  .getResultList();
          return names.isEmpty()
              ? List.of()
              : users(
                  entities,
                  entities
                      .createQuery(
                          WITH_GRANTS + "where u.name in :names order by u.name", UserAccount.class)
                      .setParameter("names", names)
                      .getResultList());
        });
  }

  @Override
  public long count(String text) {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery("select count(u)" + FITS, Long.class)
                .setParameter("text", text)
                .getSingleResult());
  }

  @Override
  public Optional<User> find(UserName name) {
    return metadata.inTransaction(
        entities ->
            users(
                    entities,
                    entities
                        .createQuery(WITH_GRANTS + "where u.name = :name", UserAccount.class)
                        .setParameter("name", name.value())
                        .getResultList())
                .stream()
                .findFirst());
  }

  private static List<User> users(EntityManager entities, List<UserAccount> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    List<String> names = accounts.stream().map(UserAccount::name).toList();
    Map<String, Membership> memberships =
        entities
            .createQuery(
                "select distinct g from UserGroup g left join fetch g.roles where g.name in"
                    + " (select m.groupName from GroupMember m where m.userName in :names)",
                UserGroup.class)
            .setParameter("names", names)
            .getResultStream()
            .collect(Collectors.toMap(UserGroup::name, UserGroup::membership));
    Map<String, List<Membership>> groups =
        entities
            .createQuery(
                "select m from GroupMember m where m.userName in :names", GroupMember.class)
            .setParameter("names", names)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    GroupMember::userName,
                    Collectors.mapping(
                        member -> memberships.get(member.groupName()), Collectors.toList())));
    return accounts.stream()
        .distinct()
        .map(account -> account.user(groups.getOrDefault(account.name(), List.of())))
        .toList();
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
    return AdministratorsStay.after(
        metadata,
        entities ->
            // The database takes grants, memberships and tokens along.
            change(
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
    return AdministratorsStay.after(
        metadata,
        entities ->
            change(
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

  private static Change change(int rows) {
    return rows == 1 ? Change.DONE : Change.NOT_THERE;
  }
}
