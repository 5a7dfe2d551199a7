package dev.croft.identity.jpa;

import dev.croft.identity.Group;
import dev.croft.identity.GroupName;
import dev.croft.identity.Membership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A row of {@code user_group}. */
@Entity
@Table(schema = "platform", name = "user_group")
class UserGroup {
  @Id private String name;

  @Column(nullable = false)
  private String description;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** Read with the group; written on their own, since two may grant at the same time. */
  @OneToMany(fetch = FetchType.LAZY)
  @JoinColumn(name = "group_name", insertable = false, updatable = false)
  private Set<GroupRole> roles = new HashSet<>();

  protected UserGroup() {}

  String name() {
    return name;
  }

  /** As the platform speaks of it; the roles must have been fetched. */
  Group group(long members) {
    return new Group(
        new GroupName(name),
        description,
        roles.stream().map(GroupRole::roleName).toList(),
        members,
        createdAt);
  }

  /** What it gives a member; the roles must have been fetched. */
  Membership membership() {
    return new Membership(new GroupName(name), roles.stream().map(GroupRole::roleName).toList());
  }
}
