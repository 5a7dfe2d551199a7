package dev.croft.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: at least 8 characters, at most 72 bytes (bcrypt reads no further), not
 * the user's own name, none of the first guesses. Length counts, composition rules do not (NIST SP
 * 800-63B).
 */
public final class PasswordRule {
  static final int FEWEST_CHARACTERS = 8;
  static final int MOST_BYTES = 72;

  private static final Set<String> FIRST_GUESSES =
      Set.of(
          "password",
          "password1",
          "passwort",
          "12345678",
          "123456789",
          "1234567890",
          "11111111",
          "qwertyui",
          "qwertzui",
          "qwerty123",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "trustno1",
          "superman",
          "letmein1",
          "welcome1",
          "admin123",
          "administrator",
          "changeme",
          "changeit");

  /** Without letters and digits that look alike, since people read it off a screen. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GENERATED_LENGTH = 20;

  private PasswordRule() {}

  /** Refuses a password that is too easy, saying which rule it breaks. */
  public static void hold(UserName user, String password) {
    if (password == null || password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
      throw refused("The password is too short.", "Use at least 8 characters.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw refused("The password is too long.", "Use at most 72 bytes.");
    }
    if (password.chars().anyMatch(c -> c < ' ')) {
      throw refused("The password contains control characters.", "Use visible characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.equals(user.value().toLowerCase(Locale.ROOT)) || FIRST_GUESSES.contains(lower)) {
      throw refused(
          "The password is among the first that anyone would try.", "Choose another one.");
    }
  }

  /** A password of 20 characters (about 115 bits), to be shown once. */
  public static String generate(SecureRandom random) {
    StringBuilder password = new StringBuilder(GENERATED_LENGTH);
    for (int i = 0; i < GENERATED_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private static IdentityRefusal refused(String message, String hint) {
    return new IdentityRefusal(IdentityRefusal.Kind.INVALID, message, hint);
  }
}
