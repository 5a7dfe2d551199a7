package dev.croft.identity;

import java.util.regex.Pattern;

/**
 * A role as the server knows it: {@code croft/administrator} for the platform, {@code
 * <context>/<Role>} for an application ({@code orders/Clerk}).
 *
 * @param context {@code croft}, or the context path of an application without its slash
 * @param role the name of the role within it
 */
public record RoleName(String context, String role) implements Comparable<RoleName> {
  /** The context of the platform's own roles. */
  public static final String PLATFORM = "croft";

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public RoleName {
    if (context == null
        || role == null
        || !PART.matcher(context).matches()
        || !PART.matcher(role).matches()) {
      throw notARole();
    }
  }

  /** Reads {@code context/Role}. */
  public static RoleName of(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    if (slash < 0) {
      throw notARole();
    }
    return new RoleName(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(RoleName other) {
    int byContext = context.compareTo(other.context);
    return byContext != 0 ? byContext : role.compareTo(other.role);
  }

  @Override
  public String toString() {
    return context + "/" + role;
  }

  private static IdentityRefusal notARole() {
    return new IdentityRefusal(
        IdentityRefusal.Kind.INVALID,
        "This is no name of a role.",
        "Write it as context/Role, for example croft/publisher or orders/Clerk.");
  }
}
