package dev.croft.compiler.model;

import java.util.List;

/** Who may reach an element from outside. Nothing is open unless the model opens it. */
public sealed interface Access {
  /** No {@code for}: usable inside the application only. */
  record Nobody() implements Access {}

  record Everyone() implements Access {}

  /** {@code for users}: anyone signed in. */
  record SignedIn() implements Access {}

  /** {@code for Clerk, Manager}: whoever has one of these roles of the application. */
  record Roles(List<String> names) implements Access {
    public Roles {
      names = List.copyOf(names);
    }
  }
}
