package dev.croft.identity;

import java.time.Instant;
import java.util.List;

/**
 * Users who get roles together.
 *
 * @param description what the group is for, or empty
 * @param roles what every member may, in order
 * @param members how many there are
 */
public record Group(
    GroupName name, String description, List<RoleName> roles, long members, Instant createdAt) {
  public Group {
    roles = roles.stream().sorted().toList();
  }
}
