package dev.croft.web.api.access;

import dev.croft.identity.PlatformRole;
import dev.croft.identity.TokenScope;
import dev.croft.identity.User;
import dev.croft.web.api.refusal.Refused;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a call through when its operation is open to its sender ({@link OpenTo}). */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Gatekeeper implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Context private ResourceInfo operation;
  @Inject private Senders senders;
  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<OpenTo> open = open(operation.getResourceMethod());
    if (open.filter(OpenTo::everyone).isPresent()) {
      return;
    }
    Sender sender =
        senders.known(
            request.getHeaderString(HttpHeaders.AUTHORIZATION),
            request.getSecurityContext().getUserPrincipal());
    if (!mayCall(sender.user(), open)) {
      throw new Refused(
          403,
          "The user " + sender.user().name() + " may not do this.",
          "It takes " + roles(open) + ".");
    }
    if (sender.scope() == TokenScope.READ && !READING.contains(request.getMethod())) {
      throw new Refused(
          403, "This token opens reading only.", "Ask for a token with the scope all.");
    }
    caller.is(sender.user());
  }

  private static boolean mayCall(User user, Optional<OpenTo> open) {
    return user.administrator()
        || open.filter(to -> to.users() || anyRole(user, to.value())).isPresent();
  }

  private static boolean anyRole(User user, PlatformRole[] roles) {
    return Arrays.stream(roles).anyMatch(role -> user.roles().contains(role.roleName()));
  }

  private static String roles(Optional<OpenTo> open) {
    Stream<PlatformRole> others = open.stream().flatMap(to -> Arrays.stream(to.value()));
    return Stream.concat(Stream.of(PlatformRole.ADMINISTRATOR), others)
        .map(role -> "the role " + role.roleName())
        .collect(Collectors.joining(" or "));
  }

  private static Optional<OpenTo> open(Method method) {
    OpenTo onMethod = method.getAnnotation(OpenTo.class);
    return Optional.ofNullable(
        onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(OpenTo.class));
  }
}
