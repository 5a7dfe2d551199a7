package dev.croft.identity.jpa;

import dev.croft.identity.Membership;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A row of {@code user_account}, which the server's security realm reads too. */
@Entity
@Table(schema = "platform", name = "user_account")
class UserAccount {
  @Id private String name;

  @Column(name = "password_hash", nullable = false)
  private String passwordHash;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** So that of two who give a password at the same time only one is told that it counts. */
  @Version private int revision;

  /** Read with the user; written on their own, since two may grant at the same time. */
  @OneToMany(fetch = FetchType.LAZY)
  @JoinColumn(name = "user_name", insertable = false, updatable = false)
  private Set<RoleGrant> grants = new HashSet<>();

  protected UserAccount() {}

  String passwordHash() {
    return passwordHash;
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  String name() {
    return name;
  }

  /** As the platform speaks of it; the grants must have been fetched. */
  User user(List<Membership> groups) {
    return new User(
        new UserName(name), grants.stream().map(RoleGrant::roleName).toList(), groups, createdAt);
  }
}
