package dev.croft.identity;

import java.util.List;

/**
 * That a user is in a group.
 *
 * @param roles what the group gives
 */
public record Membership(GroupName group, List<RoleName> roles) {
  public Membership {
    roles = roles.stream().sorted().toList();
  }
}
