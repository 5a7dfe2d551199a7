package dev.croft.runtime.web;

import dev.croft.runtime.work.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who the container says is asking. */
record SignedIn(HttpServletRequest request) implements Caller {
  @Override
  public String user() {
    Principal principal = request.getUserPrincipal();
    return principal == null || principal.getName().equals("anonymous")
        ? null
        : principal.getName();
  }

  @Override
  public boolean hasRole(String role) {
    return request.isUserInRole(role);
  }
}
