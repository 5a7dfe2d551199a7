package dev.croft.identity;

import java.util.regex.Pattern;

/**
 * The name a person or a pipeline signs in with: 1 to 100 letters, digits, {@code . _ @ -},
 * starting with a letter or digit. Compared without regard to case when users are created.
 */
public record UserName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

  public UserName {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IdentityRefusal(
          IdentityRefusal.Kind.INVALID,
          "This is no name of a user.",
          "Use 1 to 100 letters, digits, '.', '_', '@' or '-', starting with a letter or digit.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
