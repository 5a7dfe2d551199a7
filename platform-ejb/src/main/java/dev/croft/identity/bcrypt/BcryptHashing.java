package dev.croft.identity.bcrypt;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.croft.identity.PasswordHashing;

/** Passwords as bcrypt in modular crypt form ({@code $2a$}), which the server's realm reads. */
public final class BcryptHashing implements PasswordHashing {
  /** About 60 ms a check on a machine of 2025. */
  public static final int USUAL_COST = 10;

  private final int cost;

  public BcryptHashing(int cost) {
    this.cost = cost;
  }

  @Override
  public String hash(String password) {
    return BCrypt.withDefaults().hashToString(cost, password.toCharArray());
  }

  @Override
  public boolean fits(String password, String hash) {
    // Longer than what bcrypt reads was never accepted as a password.
    if (password == null
        || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 72) {
      return false;
    }
    return BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
  }
}
