package dev.croft.identity.wildfly;

import java.util.function.Supplier;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.ServiceRegistry;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.password.interfaces.ClearPassword;

/** A secret kept in a credential store of the server. */
public final class CredentialStoreSecret implements Supplier<char[]> {
  private static final ServiceName STORES =
      ServiceName.parse("org.wildfly.security.credential-store");

  private final String store;
  private final String alias;

  public CredentialStoreSecret(String store, String alias) {
    this.store = store;
    this.alias = alias;
  }

  @Override
  public char[] get() {
    try {
      PasswordCredential credential = store().retrieve(alias, PasswordCredential.class);
      if (credential == null) {
        throw new IllegalStateException(
            "The credential store " + store + " has no entry " + alias + ".");
      }
      return credential.getPassword(ClearPassword.class).getPassword();
    } catch (CredentialStoreException e) {
      throw new IllegalStateException("The credential store " + store + " cannot be read.", e);
    }
  }

  private CredentialStore store() {
    ServiceRegistry services = ServerServices.registry();
    ServiceController<?> service = services.getService(STORES.append(store));
    if (service == null || !(service.getValue() instanceof CredentialStore opened)) {
      throw new IllegalStateException("This server has no credential store " + store + ".");
    }
    return opened;
  }
}
