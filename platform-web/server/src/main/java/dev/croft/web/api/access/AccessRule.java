package dev.croft.web.api.access;

import dev.croft.identity.PlatformRole;
import dev.croft.identity.TokenScope;
import dev.croft.identity.User;
import dev.croft.web.api.refusal.Refused;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call an operation: administrators may, and those it says it is open to.
 *
 * @param open what the operation says; nothing: administrators only
 */
record AccessRule(Optional<OpenTo> open) {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** The rule of an operation: what its method says, else its class. */
  static AccessRule of(Method operation) {
    OpenTo onMethod = operation.getAnnotation(OpenTo.class);
    return new AccessRule(
        Optional.ofNullable(
            onMethod != null
                ? onMethod
                : operation.getDeclaringClass().getAnnotation(OpenTo.class)));
  }

  /** Whether a call needs no token. */
  boolean everyone() {
    return open.filter(OpenTo::everyone).isPresent();
  }

  /** Refuses with 403 whoever may not call. */
  void hold(Sender sender, String httpMethod) {
    if (!mayCall(sender.user())) {
      throw new Refused(
          403,
          "The user " + sender.user().name() + " may not do this.",
          "It takes " + roles() + ".");
    }
    if (sender.scope() == TokenScope.READ && !READING.contains(httpMethod)) {
      throw new Refused(
          403, "This token opens reading only.", "Ask for a token with the scope all.");
    }
  }

  private boolean mayCall(User user) {
    return user.administrator()
        || open.filter(to -> to.users() || anyRole(user, to.value())).isPresent();
  }

  private static boolean anyRole(User user, PlatformRole[] roles) {
    return Arrays.stream(roles).anyMatch(role -> user.effectiveRoles().contains(role.roleName()));
  }

  private String roles() {
    Stream<PlatformRole> others = open.stream().flatMap(to -> Arrays.stream(to.value()));
    return Stream.concat(Stream.of(PlatformRole.ADMINISTRATOR), others)
        .map(role -> "the role " + role.roleName())
        .collect(Collectors.joining(" or "));
  }
}
