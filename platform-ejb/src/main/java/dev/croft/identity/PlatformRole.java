package dev.croft.identity;

import java.util.Locale;

/** The roles of the platform itself; those of applications come from their models. */
public enum PlatformRole {
  ADMINISTRATOR("May do everything on the platform, and manages users, roles and settings."),
  PUBLISHER("May publish applications, roll them back, switch them on and off, and remove them."),
  CODER("May publish models that step down to SQL or Java, if a publisher as well."),
  OPERATOR("May take front ends out of service and bring them back, and read their logs.");

  private final String description;

  PlatformRole(String description) {
    this.description = description;
  }

  /** One sentence for people. */
  public String description() {
    return description;
  }

  /** As it is granted and as the server knows it, for example {@code croft/operator}. */
  public RoleName roleName() {
    return new RoleName(RoleName.PLATFORM, name().toLowerCase(Locale.ROOT));
  }
}
