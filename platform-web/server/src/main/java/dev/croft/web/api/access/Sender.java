package dev.croft.web.api.access;

import dev.croft.identity.TokenScope;
import dev.croft.identity.User;

/**
 * Who sends a call.
 *
 * @param user as the database knows the user now
 * @param scope what the token opens
 */
public record Sender(User user, TokenScope scope) {
  /** Whether this call may do everything on the platform. */
  public boolean administrator() {
    return user.administrator() && scope == TokenScope.ALL;
  }
}
