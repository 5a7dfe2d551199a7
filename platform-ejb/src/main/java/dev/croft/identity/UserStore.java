package dev.croft.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where users, their password hashes and their roles are kept. Every change is durable on return.
 */
public interface UserStore {
  /** Everybody, by name. */
  List<User> all();

  /** Those whose name has this part, in any case, by name. */
  List<User> search(String text, int page, int size);

  /** How many there are of those. */
  long count(String text);

  Optional<User> find(UserName name);

  boolean nobody();

  Optional<String> passwordHash(UserName name);

  /** False when a user of that name, whatever its case, is there already; nothing changed then. */
  boolean add(UserName name, String passwordHash, List<RoleName> roles, Instant at);

  /** Removes a user with roles and tokens, unless nobody could manage the platform afterwards. */
  Change remove(UserName name);

  boolean changePassword(UserName name, String passwordHash);

  /** False when there is no such user; granting twice is no change. */
  boolean grant(UserName name, RoleName role, Instant at);

  /** Takes a role away, unless nobody could manage the platform afterwards. */
  Change revoke(UserName name, RoleName role);

  /** What became of a change that takes something away. */
  enum Change {
    DONE,
    NOT_THERE,
    LAST_ADMINISTRATOR
  }
}
