package dev.croft.runtime.http;

import dev.croft.runtime.work.Caller;
import java.util.List;

/** Who may reach something. Nothing is open unless the model opens it. */
public sealed interface Access {
  record Nobody() implements Access {}

  record Everyone() implements Access {}

  record SignedIn() implements Access {}

  /**
   * @param names as the platform knows them: {@code orders/Clerk}
   */
  record Roles(List<String> names) implements Access {
    public Roles {
      names = List.copyOf(names);
    }
  }

  record AnyOf(List<Access> accesses) implements Access {
    public AnyOf {
      accesses = List.copyOf(accesses);
    }
  }

  record AllOf(List<Access> accesses) implements Access {
    public AllOf {
      accesses = List.copyOf(accesses);
    }
  }

  static Access nobody() {
    return new Nobody();
  }

  static Access everyone() {
    return new Everyone();
  }

  static Access signedIn() {
    return new SignedIn();
  }

  static Access roles(String... names) {
    return new Roles(List.of(names));
  }

  static Access anyOf(Access... accesses) {
    return new AnyOf(List.of(accesses));
  }

  static Access allOf(Access... accesses) {
    return new AllOf(List.of(accesses));
  }

  default boolean admits(Caller caller) {
    return switch (this) {
      case Nobody nobody -> false;
      case Everyone everyone -> true;
      case SignedIn signedIn -> caller.user() != null;
      case Roles roles -> caller.user() != null && roles.names().stream().anyMatch(caller::hasRole);
      case AnyOf any -> any.accesses().stream().anyMatch(each -> each.admits(caller));
      case AllOf all -> all.accesses().stream().allMatch(each -> each.admits(caller));
    };
  }
}
