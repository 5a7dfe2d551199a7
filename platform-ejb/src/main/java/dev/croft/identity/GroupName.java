package dev.croft.identity;

import java.util.regex.Pattern;

/** The name of a group of users: of the same form as that of a user. */
public record GroupName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

  public GroupName {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IdentityRefusal(
          IdentityRefusal.Kind.INVALID,
          "This is no name of a group.",
          "Use 1 to 100 letters, digits, '.', '_', '@' or '-', starting with a letter or digit.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
