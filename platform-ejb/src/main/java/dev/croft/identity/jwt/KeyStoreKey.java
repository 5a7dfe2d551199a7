package dev.croft.identity.jwt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.function.Supplier;

/** The private key of an environment, in a PKCS12 key store under the alias {@code token}. */
public final class KeyStoreKey implements Supplier<PrivateKey> {
  private final Path file;
  private final Supplier<char[]> password;

  public KeyStoreKey(Path file, Supplier<char[]> password) {
    this.file = file;
    this.password = password;
  }

  @Override
  public PrivateKey get() {
    try (InputStream in = Files.newInputStream(file)) {
      char[] secret = password.get();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      if (store.getKey("token", secret) instanceof PrivateKey key) {
        return key;
      }
      throw new IllegalStateException(file + " has no private key under the alias token.");
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key for tokens cannot be read from " + file + ".", e);
    }
  }
}
