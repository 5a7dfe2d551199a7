package dev.croft.identity.jpa;

import dev.croft.identity.RoleName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code group_role}: members of this group have this role. */
@Entity
@Table(schema = "platform", name = "group_role")
@IdClass(GroupRole.Key.class)
class GroupRole {
  @Id
  @Column(name = "group_name")
  private String groupName;

  @Id private String context;
  @Id private String role;

  @Column(name = "granted_at", nullable = false, updatable = false)
  private Instant grantedAt;

  protected GroupRole() {}

  RoleName roleName() {
    return new RoleName(context, role);
  }

  /** Its primary key. */
  record Key(String groupName, String context, String role) implements Serializable {}
}
