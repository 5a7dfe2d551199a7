package dev.croft.identity;

import dev.croft.identity.IdentityRefusal.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Groups of users. Every change counts with the next request of those whom it is about. */
public final class Groups {
  private static final int LONGEST_DESCRIPTION = 500;

  private final GroupStore store;
  private final Users users;
  private final Clock clock;

  public Groups(GroupStore store, Users users, Clock clock) {
    this.store = store;
    this.users = users;
    this.clock = clock;
  }

  /** One page of the groups that fit, by name. */
  public PageOf<Group> search(String text, int page, int size) {
    PageOf.Wish wish = new PageOf.Wish(text, page, size);
    return new PageOf<>(
        store.search(wish.text(), wish.page(), wish.size()), store.count(wish.text()));
  }

  /** The group of that name. */
  public Group named(GroupName name) {
    return store.find(name).orElseThrow(() -> unknown(name));
  }

  /** The group of that name, if there is one. */
  public Optional<Group> find(GroupName name) {
    return store.find(name);
  }

  /** A page of its members by name. */
  public List<String> members(GroupName name, int page, int size) {
    PageOf.Wish wish = new PageOf.Wish("", page, size);
    return store.members(named(name).name(), wish.page(), wish.size());
  }

  /** Creates a group. */
  public void create(GroupName name, String description, List<RoleName> roles) {
    roles.forEach(users::mustKnow);
    if (description.length() > LONGEST_DESCRIPTION || description.indexOf('\0') >= 0) {
      throw new IdentityRefusal(
          Kind.INVALID,
          "The description is too long.",
          "Say it with at most " + LONGEST_DESCRIPTION + " characters.");
    }
    if (!store.add(name, description, roles, clock.instant())) {
      throw new IdentityRefusal(
          Kind.CONFLICT,
          "The group " + name + " exists already.",
          "Choose another name, or change the group that is there.");
    }
  }

  /** Removes a group; its members lose what it gave. */
  public void remove(GroupName name) {
    answer(store.remove(name), "The group " + name);
  }

  /** Grants a role to all members. */
  public void grant(GroupName name, RoleName role) {
    users.mustKnow(role);
    if (!store.grant(name, role, clock.instant())) {
      throw unknown(name);
    }
  }

  /** Takes a role from all members who do not have it otherwise. */
  public void revoke(GroupName name, RoleName role) {
    answer(store.revoke(name, role), "The role " + role + " of the group " + name);
  }

  /** Puts a user into a group. */
  public void join(GroupName name, UserName user) {
    users.named(user);
    if (!store.join(name, user, clock.instant())) {
      throw unknown(name);
    }
  }

  /** Takes a user out of a group. */
  public void leave(GroupName name, UserName user) {
    answer(store.leave(name, user), user + " in the group " + name);
  }

  private static void answer(UserStore.Change change, String what) {
    switch (change) {
      case DONE -> {}
      case NOT_THERE ->
          throw new IdentityRefusal(
              Kind.UNKNOWN,
              what + " is not there.",
              "`croft groups` lists groups and their roles.");
      case LAST_ADMINISTRATOR ->
          throw new IdentityRefusal(
              Kind.CONFLICT,
              "Nobody could manage the platform afterwards.",
              "Make somebody else administrator first.");
    }
  }

  private static IdentityRefusal unknown(GroupName name) {
    return new IdentityRefusal(
        Kind.UNKNOWN, "There is no group " + name + ".", "`croft groups` lists the groups.");
  }
}
