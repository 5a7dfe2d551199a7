package dev.croft.runtime.web;

import dev.croft.runtime.refusal.Refusal;
import jakarta.servlet.ServletException;
import java.util.UUID;

/** Why nobody is signed in: the password, or something that is away and comes back. */
sealed interface SignInFailure {
  /** What the container says of a user that it does not know. */
  record Unknown() implements SignInFailure {}

  /** The users or the sessions cannot be reached; the password was not even looked at. */
  record Away(Exception cause) implements SignInFailure {}

  /**
   * A container that looked and found nobody gives no cause; one whose store failed names the
   * failure. A name that no user can have is refused as an illegal argument.
   */
  static SignInFailure of(Exception failure) {
    if (failure instanceof ServletException && failure.getCause() == null) {
      return new Unknown();
    }
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof IllegalArgumentException) {
        return new Unknown();
      }
    }
    return new Away(failure);
  }

  default Refusal told(ServerPorts ports) {
    return switch (this) {
      case Unknown unknown ->
          Refusal.of(
              401,
              "The user is unknown or the password is wrong",
              "Ask an administrator for access");
      case Away away -> {
        String reference = UUID.randomUUID().toString();
        ports.failed(reference, away.cause());
        yield Refusal.of(
            503,
            "Nobody can sign in at this moment: the users or their sessions cannot be reached",
            "The password was not looked at. Try again in some seconds; the server's log tells why under "
                + reference);
      }
    };
  }
}
