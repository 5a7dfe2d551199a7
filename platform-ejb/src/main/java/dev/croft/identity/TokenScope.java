package dev.croft.identity;

import java.util.Locale;

/** What a token opens at Server.API, within what its user may do. */
public enum TokenScope {
  /** Everything the user may do. */
  ALL,
  /** Reading only: calls that change something are refused. */
  READ;

  /** As it is written in requests and tokens; absent means everything. */
  public static TokenScope of(String text) {
    if (text == null || text.isBlank()) {
      return ALL;
    }
    for (TokenScope scope : values()) {
      if (scope.written().equals(text)) {
        return scope;
      }
    }
    throw new IdentityRefusal(
        IdentityRefusal.Kind.INVALID, "There is no such scope of a token.", "Use all or read.");
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
