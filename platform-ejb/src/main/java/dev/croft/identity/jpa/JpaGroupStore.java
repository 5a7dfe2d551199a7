package dev.croft.identity.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.Group;
import dev.croft.identity.GroupName;
import dev.croft.identity.GroupStore;
import dev.croft.identity.RoleName;
import dev.croft.identity.UserName;
import dev.croft.identity.UserStore.Change;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups in the platform database. */
public final class JpaGroupStore implements GroupStore {
  private static final String FITS =
      " from UserGroup g where locate(:text, lower(concat(g.name, ' ', g.description))) > 0";

  private final Metadata metadata;

  public JpaGroupStore(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public List<Group> search(String text, int page, int size) {
    return metadata.inTransaction(
        entities ->
            groups(
                entities,
                entities
                    .createQuery("select g.name" + FITS + " order by g.name", String.class)
                    .setParameter("text", text)
                    .setFirstResult(page * size)
                    .setMaxResults(size)
                    .getResultList()));
  }

  @Override
  public long count(String text) {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery("select count(g)" + FITS, Long.class)
                .setParameter("text", text)
                .getSingleResult());
  }

  @Override
  public Optional<Group> find(GroupName name) {
    return metadata.inTransaction(
        entities -> groups(entities, List.of(name.value())).stream().findFirst());
  }

  private static List<Group> groups(EntityManager entities, List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, Long> members =
        entities
            .createQuery(
                "select m.groupName, count(m.userName) from GroupMember m"
                    + " where m.groupName in :names group by m.groupName",
                Object[].class)
            .setParameter("names", names)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    return entities
        .createQuery(
            "select distinct g from UserGroup g left join fetch g.roles where g.name in :names order by g.name",
            UserGroup.class)
        .setParameter("names", names)
        .getResultStream()
        .map(group -> group.group(members.getOrDefault(group.name(), 0L)))
        .toList();
  }

  @Override
  public List<String> members(GroupName name, int page, int size) {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select m.userName from GroupMember m where m.groupName = :name order by m.userName",
                    String.class)
                .setParameter("name", name.value())
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
  }

  @Override
  public boolean add(GroupName name, String description, List<RoleName> roles, Instant at) {
    return metadata.inTransaction(
        entities -> {
          boolean isNew =
              entities
                      .createQuery(
                          "insert into UserGroup (name, description, createdAt)"
                              + " values (:name, :description, :at) on conflict do nothing")
                      .setParameter("name", name.value())
                      .setParameter("description", description)
                      .setParameter("at", at)
                      .executeUpdate()
                  == 1;
          if (isNew) {
            roles.forEach(role -> grant(entities, name, role, at));
          }
          return isNew;
        });
  }

  @Override
  public Change remove(GroupName name) {
    return AdministratorsStay.after(
        metadata,
        entities ->
            // The database takes roles and memberships along.
            change(
                entities
                    .createQuery("delete from UserGroup g where g.name = :name")
                    .setParameter("name", name.value())
                    .executeUpdate()));
  }

  @Override
  public boolean grant(GroupName name, RoleName role, Instant at) {
    return metadata.inTransaction(
        entities -> {
          boolean there = isThere(entities, name);
          if (there) {
            grant(entities, name, role, at);
          }
          return there;
        });
  }

  /** Locked, so that the group cannot be removed between the question and what comes of it. */
  private static boolean isThere(EntityManager entities, GroupName name) {
    return entities.find(UserGroup.class, name.value(), LockModeType.PESSIMISTIC_READ) != null;
  }

  private static void grant(EntityManager entities, GroupName name, RoleName role, Instant at) {
    entities
        .createQuery(
            "insert into GroupRole (groupName, context, role, grantedAt)"
                + " values (:name, :context, :role, :at) on conflict do nothing")
        .setParameter("name", name.value())
        .setParameter("context", role.context())
        .setParameter("role", role.role())
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public Change revoke(GroupName name, RoleName role) {
    return AdministratorsStay.after(
        metadata,
        entities ->
            change(
                entities
                    .createQuery(
                        "delete from GroupRole g where g.groupName = :name"
                            + " and g.context = :context and g.role = :role")
                    .setParameter("name", name.value())
                    .setParameter("context", role.context())
                    .setParameter("role", role.role())
                    .executeUpdate()));
  }

  @Override
  public boolean join(GroupName name, UserName user, Instant at) {
    return metadata.inTransaction(
        entities -> {
          boolean there =
              isThere(entities, name)
                  && entities.find(UserAccount.class, user.value(), LockModeType.PESSIMISTIC_READ)
                      != null;
          if (there) {
            entities
                .createQuery(
                    "insert into GroupMember (groupName, userName, joinedAt)"
                        + " values (:name, :user, :at) on conflict do nothing")
                .setParameter("name", name.value())
                .setParameter("user", user.value())
                .setParameter("at", at)
                .executeUpdate();
          }
          return there;
        });
  }

  @Override
  public Change leave(GroupName name, UserName user) {
    return AdministratorsStay.after(
        metadata,
        entities ->
            change(
                entities
                    .createQuery(
                        "delete from GroupMember m where m.groupName = :name and m.userName = :user")
                    .setParameter("name", name.value())
                    .setParameter("user", user.value())
                    .executeUpdate()));
  }

  private static Change change(int rows) {
    return rows == 1 ? Change.DONE : Change.NOT_THERE;
  }
}
