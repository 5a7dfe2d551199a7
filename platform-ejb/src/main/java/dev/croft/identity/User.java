package dev.croft.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who may sign in.
 *
 * @param name the name to sign in with
 * @param roles granted to this user alone, in order
 * @param groups that the user is in, by name, with what they give
 * @param createdAt when the user was created
 */
public record User(
    UserName name, List<RoleName> roles, List<Membership> groups, Instant createdAt) {
  public User {
    roles = roles.stream().sorted().toList();
    groups = groups.stream().sorted(Comparator.comparing(each -> each.group().value())).toList();
  }

  /** All that the user may: own roles and those of the groups. */
  public List<RoleName> effectiveRoles() {
    return Stream.concat(
            roles.stream(), groups.stream().flatMap(membership -> membership.roles().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether this user manages the platform. */
  public boolean administrator() {
    return effectiveRoles().contains(PlatformRole.ADMINISTRATOR.roleName());
  }
}
