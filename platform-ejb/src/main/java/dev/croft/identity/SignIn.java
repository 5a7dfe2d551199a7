package dev.croft.identity;

import dev.croft.identity.IdentityRefusal.Kind;

/** Checks name and password where a token is asked for. */
public final class SignIn {
  private final UserStore store;
  private final PasswordHashing hashing;
  private final SignInAttempts attempts;
  private final String hashOfNobody;

  public SignIn(UserStore store, PasswordHashing hashing, SignInAttempts attempts) {
    this.store = store;
    this.hashing = hashing;
    this.attempts = attempts;
    this.hashOfNobody = hashing.hash("nobody signs in with this");
  }

  /**
   * The name, if the password fits. An unknown name takes as long and answers the same as a wrong
   * password.
   *
   * @param address where the attempt comes from
   */
  public UserName check(String name, String password, String address) {
    if (!attempts.begin(name, address)) {
      throw new IdentityRefusal(
          Kind.TOO_MANY,
          "Too many wrong passwords for this user from this address.",
          "Wait ten minutes, or let an administrator set a new password and sign in elsewhere.");
    }
    UserName user = userName(name);
    String hash = user == null ? hashOfNobody : store.passwordHash(user).orElse(hashOfNobody);
    if (!hashing.fits(password, hash) || user == null || hash.equals(hashOfNobody)) {
      throw wrong();
    }
    attempts.succeeded(name, address);
    return user;
  }

  private static UserName userName(String name) {
    try {
      return new UserName(name);
    } catch (IdentityRefusal notAName) {
      return null;
    }
  }

  private static IdentityRefusal wrong() {
    return new IdentityRefusal(
        Kind.SIGN_IN,
        "User or password is wrong.",
        "Check both; an administrator sets a new password with `croft users reset-password`.");
  }
}
