package dev.croft.identity;

import dev.croft.identity.IdentityRefusal.Kind;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates and removes users, grants and revokes roles. Every change counts with the next request.
 */
public final class Users {
  private final UserStore store;
  private final PasswordHashing hashing;
  private final ApplicationRoles applications;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Users(
      UserStore store, PasswordHashing hashing, ApplicationRoles applications, Clock clock) {
    this.store = store;
    this.hashing = hashing;
    this.applications = applications;
    this.clock = clock;
  }

  /** Everybody, by name. */
  public List<User> all() {
    return store.all();
  }

  /** One page of the users whose name has this part, by name. */
  public PageOf<User> search(String text, int page, int size) {
    PageOf.Wish wish = new PageOf.Wish(text, page, size);
    return new PageOf<>(
        store.search(wish.text(), wish.page(), wish.size()), store.count(wish.text()));
  }

  /** The user of that name. */
  public User named(UserName name) {
    return store.find(name).orElseThrow(() -> unknown(name));
  }

  /** The user of that name, if there is one. */
  public Optional<User> find(UserName name) {
    return store.find(name);
  }

  /** Every role that can be granted: those of the platform, then those of applications. */
  public List<Role> roles() {
    Stream<Role> platform =
        Arrays.stream(PlatformRole.values()).map(r -> new Role(r.roleName(), r.description()));
    return Stream.concat(platform, applications.declared().stream()).toList();
  }

  /**
   * Creates a user.
   *
   * @param password what the user will sign in with; generated when absent
   * @return the generated password, to be shown once; empty when one was given
   */
  public Optional<String> create(UserName name, Optional<String> password, List<RoleName> roles) {
    roles.forEach(this::mustKnow);
    String chosen = chosen(name, password);
    if (!store.add(name, hashing.hash(chosen), roles, clock.instant())) {
      throw new IdentityRefusal(
          Kind.CONFLICT,
          "The user " + name + " exists already.",
          "Choose another name, or change the user that is there.");
    }
    return password.isPresent() ? Optional.empty() : Optional.of(chosen);
  }

  /** Removes a user with all roles and tokens. */
  public void remove(UserName name) {
    answer(store.remove(name), name, "The user " + name);
  }

  /**
   * Gives a user another password.
   *
   * @return the generated password when none was given
   */
  public Optional<String> changePassword(UserName name, Optional<String> password) {
    String chosen = chosen(name, password);
    if (!store.changePassword(name, hashing.hash(chosen))) {
      throw unknown(name);
    }
    return password.isPresent() ? Optional.empty() : Optional.of(chosen);
  }

  /** Grants a role; granting twice is no change. */
  public void grant(UserName name, RoleName role) {
    mustKnow(role);
    if (!store.grant(name, role, clock.instant())) {
      throw unknown(name);
    }
  }

  /** Takes a role away. */
  public void revoke(UserName name, RoleName role) {
    answer(store.revoke(name, role), name, "The role " + role + " of " + name);
  }

  private String chosen(UserName name, Optional<String> password) {
    password.ifPresent(given -> PasswordRule.hold(name, given));
    return password.orElseGet(() -> PasswordRule.generate(random));
  }

  /** Refuses a role that nobody declares. */
  void mustKnow(RoleName role) {
    if (roles().stream().noneMatch(known -> known.name().equals(role))) {
      throw new IdentityRefusal(
          Kind.UNKNOWN,
          "There is no role " + role + ".",
          "`croft roles` lists the roles of the platform and of published applications.");
    }
  }

  private static void answer(UserStore.Change change, UserName name, String what) {
    switch (change) {
      case DONE -> {}
      case NOT_THERE ->
          throw new IdentityRefusal(
              Kind.UNKNOWN, what + " is not there.", "`croft users` lists users and their roles.");
      case LAST_ADMINISTRATOR ->
          throw new IdentityRefusal(
              Kind.CONFLICT,
              name + " is the last administrator; nobody could manage the platform afterwards.",
              "Make somebody else administrator first.");
    }
  }

  private static IdentityRefusal unknown(UserName name) {
    return new IdentityRefusal(
        Kind.UNKNOWN, "There is no user " + name + ".", "`croft users` lists the users.");
  }
}
