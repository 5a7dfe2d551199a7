package dev.croft.identity;

/** Makes and compares the stored form of passwords. */
public interface PasswordHashing {
  /** The password as modular crypt, with a salt of its own. */
  String hash(String password);

  /** Whether the password fits; takes the same time whether it does or not. */
  boolean fits(String password, String hash);
}
