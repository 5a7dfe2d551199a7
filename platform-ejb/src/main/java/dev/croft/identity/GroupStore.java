package dev.croft.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where groups are kept. Every change is durable on return. */
public interface GroupStore {
  /** Those whose name or description has this part, in any case, by name. */
  List<Group> search(String text, int page, int size);

  /** How many there are of those. */
  long count(String text);

  Optional<Group> find(GroupName name);

  /** Names of members from an offset on, in order. */
  List<String> members(GroupName name, int page, int size);

  /** False when a group of that name, whatever its case, is there already; nothing changed then. */
  boolean add(GroupName name, String description, List<RoleName> roles, Instant at);

  /**
   * Removes a group, unless nobody could manage the platform afterwards. Its members stay users.
   */
  UserStore.Change remove(GroupName name);

  /** False when there is no such group; granting twice is no change. */
  boolean grant(GroupName name, RoleName role, Instant at);

  /** Takes a role away, unless nobody could manage the platform afterwards. */
  UserStore.Change revoke(GroupName name, RoleName role);

  /** False when there is no such group or user; joining twice is no change. */
  boolean join(GroupName name, UserName user, Instant at);

  /** Takes a member out, unless nobody could manage the platform afterwards. */
  UserStore.Change leave(GroupName name, UserName user);
}
