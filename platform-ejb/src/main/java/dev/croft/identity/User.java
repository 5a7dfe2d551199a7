package dev.croft.identity;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who may sign in.
 *
 * @param name the name to sign in with
 * @param roles granted roles, in order
 * @param createdAt when the user was created
 */
public record User(UserName name, List<RoleName> roles, Instant createdAt) {
  public User {
    roles = roles.stream().sorted().toList();
  }

  /** Whether this user manages the platform. */
  public boolean administrator() {
    return roles.contains(PlatformRole.ADMINISTRATOR.roleName());
  }
}
