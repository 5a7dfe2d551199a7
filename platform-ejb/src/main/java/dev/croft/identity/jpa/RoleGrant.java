package dev.croft.identity.jpa;

import dev.croft.identity.RoleName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code role_grant}: this user has this role. */
@Entity
@Table(schema = "platform", name = "role_grant")
@IdClass(RoleGrant.Key.class)
class RoleGrant {
  @Id
  @Column(name = "user_name")
  private String userName;

  @Id private String context;
  @Id private String role;

  @Column(name = "granted_at", nullable = false, updatable = false)
  private Instant grantedAt;

  protected RoleGrant() {}

  String userName() {
    return userName;
  }

  RoleName roleName() {
    return new RoleName(context, role);
  }

  /** Its primary key. */
  record Key(String userName, String context, String role) implements Serializable {}
}
