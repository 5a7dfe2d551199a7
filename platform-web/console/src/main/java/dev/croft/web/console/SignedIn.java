package dev.croft.web.console;

import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.PlatformRole;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/**
 * Who looks at this page. The session only remembers the name; that the user still exists, and the
 * roles, come from the database with every request.
 */
@Named
@RequestScoped
public class SignedIn {
  @Inject private Users users;
  @Inject private HttpServletRequest request;
  private Optional<User> user;

  /** The user, if somebody is signed in who still exists. */
  public Optional<User> user() {
    if (user == null) {
      Principal principal = request.getUserPrincipal();
      user = principal == null ? Optional.empty() : users.find(new UserName(principal.getName()));
    }
    return user;
  }

  /** The user's name, or nothing. */
  public String getName() {
    return user().map(signedIn -> signedIn.name().value()).orElse("");
  }

  /** What the user may do, in words. */
  public String getStanding() {
    if (isAdministrator()) {
      return "Signed in as administrator";
    }
    String may =
        (isPublisher() ? "publish" : "")
            + (isPublisher() && isOperator() ? " and " : "")
            + (isOperator() ? "operate front ends" : "");
    return may.isEmpty() ? "Signed in, reading only" : "Signed in, may " + may;
  }

  public boolean isAdministrator() {
    return user().filter(User::administrator).isPresent();
  }

  /** Refuses what only administrators may do. */
  void mustBeAdministrator() {
    if (!isAdministrator()) {
      throw new IdentityRefusal(
          IdentityRefusal.Kind.FORBIDDEN,
          "Only administrators manage users and groups.",
          "Ask one of them.");
    }
  }

  /** Whether the user may change what is published. */
  public boolean isPublisher() {
    return has(PlatformRole.PUBLISHER);
  }

  /** Whether the user may take front ends out of service and read their logs. */
  public boolean isOperator() {
    return has(PlatformRole.OPERATOR);
  }

  private boolean has(PlatformRole role) {
    return isAdministrator()
        || user().filter(known -> known.effectiveRoles().contains(role.roleName())).isPresent();
  }
}
