package dev.croft.web.api.access;

import dev.croft.identity.User;
import jakarta.enterprise.context.RequestScoped;

/** The user who makes this call. */
@RequestScoped
public class Caller {
  private User user;

  void is(User user) {
    this.user = user;
  }

  /** The user; only inside an operation that asks for one. */
  public User user() {
    if (user == null) {
      throw new IllegalStateException("Nobody is signed in.");
    }
    return user;
  }

  /** The user's name. */
  public String name() {
    return user().name().value();
  }
}
