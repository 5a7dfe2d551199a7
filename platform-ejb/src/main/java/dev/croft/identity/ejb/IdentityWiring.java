package dev.croft.identity.ejb;

import dev.croft.environment.jpa.Metadata;
import dev.croft.identity.ApplicationRoles;
import dev.croft.identity.FirstAdministrator;
import dev.croft.identity.GroupStore;
import dev.croft.identity.Groups;
import dev.croft.identity.PasswordHashing;
import dev.croft.identity.SignIn;
import dev.croft.identity.SignInAttempts;
import dev.croft.identity.TokenStore;
import dev.croft.identity.Tokens;
import dev.croft.identity.UserStore;
import dev.croft.identity.Users;
import dev.croft.identity.bcrypt.BcryptHashing;
import dev.croft.identity.jpa.JpaGroupStore;
import dev.croft.identity.jpa.JpaTokenStore;
import dev.croft.identity.jpa.JpaUserStore;
import dev.croft.identity.jwt.JwtSigner;
import dev.croft.identity.jwt.KeyStoreKey;
import dev.croft.identity.wildfly.CredentialStoreSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Puts users, sign-in and tokens together as they run on a front end. */
@ApplicationScoped
public class IdentityWiring {
  @Produces
  @Singleton
  UserStore userStore(Metadata metadata) {
    return new JpaUserStore(metadata);
  }

  @Produces
  @Singleton
  TokenStore tokenStore(Metadata metadata) {
    return new JpaTokenStore(metadata);
  }

  @Produces
  @Singleton
  PasswordHashing passwordHashing() {
    return new BcryptHashing(BcryptHashing.USUAL_COST);
  }

  @Produces
  @Singleton
  Users users(UserStore store, PasswordHashing hashing, ApplicationRoles roles) {
    return new Users(store, hashing, roles, Clock.systemUTC());
  }

  @Produces
  @Singleton
  GroupStore groupStore(Metadata metadata) {
    return new JpaGroupStore(metadata);
  }

  @Produces
  @Singleton
  Groups groups(GroupStore store, Users users) {
    return new Groups(store, users, Clock.systemUTC());
  }

  @Produces
  @Singleton
  SignIn signIn(UserStore store, PasswordHashing hashing) {
    return new SignIn(store, hashing, new SignInAttempts(Clock.systemUTC()));
  }

  @Produces
  @Singleton
  Tokens tokens(TokenStore store) {
    KeyStoreKey key =
        new KeyStoreKey(
            configuration().resolve("croft-token.p12"),
            new CredentialStoreSecret("croft", "token-keystore"));
    return new Tokens(store, new JwtSigner(key), Clock.systemUTC());
  }

  @Produces
  @Singleton
  FirstAdministrator firstAdministrator(UserStore store, PasswordHashing hashing) {
    return new FirstAdministrator(store, hashing, Clock.systemUTC());
  }

  static Path configuration() {
    return Path.of(System.getProperty("jboss.server.config.dir", "."));
  }
}
