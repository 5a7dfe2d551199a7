package dev.croft.web.api.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets a call through when its operation is open to its sender ({@link OpenTo}). */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Gatekeeper implements ContainerRequestFilter {
  @Context private ResourceInfo operation;
  @Inject private Senders senders;
  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    AccessRule rule = AccessRule.of(operation.getResourceMethod());
    if (rule.everyone()) {
      return;
    }
    Sender sender =
        senders.known(
            request.getHeaderString(HttpHeaders.AUTHORIZATION),
            request.getSecurityContext().getUserPrincipal());
    rule.hold(sender, request.getMethod());
    caller.is(sender.user());
  }
}
