package dev.croft.runtime.web;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.http.Input;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.work.Caller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Signing in and out, and the token that keeps other sites from writing in a user's name. */
final class Session {
  static final String TOKEN_HEADER = "Croft-Request";
  private static final String TOKEN = "croft.request-token";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  private final Identity identity;
  private final Routes routes;
  private final ServerPorts ports;

  Session(Identity identity, Routes routes, ServerPorts ports) {
    this.identity = identity;
    this.routes = routes;
    this.ports = ports;
  }

  /** Who am I, what may I see. */
  Answer show(HttpServletRequest request, Caller caller) {
    boolean signedIn = caller.user() != null;
    HttpSession session = request.getSession(false);
    String token = signedIn && session != null ? token(session) : "";
    List<String> roles =
        identity.roles().stream()
            .filter(role -> signedIn && caller.hasRole(identity.context() + "/" + role))
            .toList();
    List<String> pages =
        routes.pages().values().stream()
            .filter(page -> page.access().admits(caller))
            .map(Routes.PageRoute::entity)
            .toList();
    List<String> screens =
        routes.screens().stream()
            .filter(screen -> screen.access().admits(caller))
            .map(Routes.ScreenRoute::screen)
            .toList();
    return Answer.json(
        200,
        out ->
            out.object(
                o ->
                    o.value("application", identity.name())
                        .value("title", identity.title())
                        .value("user", caller.user())
                        .value("roles", roles)
                        .value("csrf", token)
                        .value("pages", pages)
                        .value("screens", screens)));
  }

  Answer signIn(HttpServletRequest request, Exchange exchange) {
    Input in = Input.of(exchange.body()).only(Set.of("user", "password"));
    String user = in.required("user", in.text("user", null));
    String password = in.required("password", in.text("password", null));
    in.refuseIfAny();
    try {
      HttpSession session = request.getSession(true);
      if (request.getUserPrincipal() != null) {
        request.logout();
        session = request.getSession(true);
      }
      request.login(user, password);
      request.changeSessionId();
      session.setAttribute(TOKEN, newToken());
    } catch (ServletException | RuntimeException failure) {
      forget(request);
      throw SignInFailure.of(failure).told(ports);
    }
    return show(request, new SignedIn(request));
  }

  Answer signOut(HttpServletRequest request) {
    try {
      request.logout();
    } catch (ServletException e) {
      throw Refusal.of(500, "Signing out did not work", "Close the browser");
    } finally {
      forget(request);
    }
    return Answer.nothing();
  }

  /** Where sessions cannot be reached there is none to end, and that is told by whoever asked. */
  private static void forget(HttpServletRequest request) {
    try {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    } catch (RuntimeException away) {
      LOG.log(System.Logger.Level.DEBUG, "A session ends by itself", away);
    }
  }

  /** A write that relies on a session must carry its token; a bearer token speaks for itself. */
  void refuseForgery(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    HttpSession session = request.getSession(false);
    if (authorization != null || session == null || request.getUserPrincipal() == null) {
      return;
    }
    String given = request.getHeader(TOKEN_HEADER);
    byte[] wanted = token(session).getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
      throw Refusal.of(
          403,
          "The request does not carry the token of its session",
          "Read it from _session and send it as header " + TOKEN_HEADER);
    }
  }

  private static String token(HttpSession session) {
    if (session.getAttribute(TOKEN) instanceof String known) {
      return known;
    }
    String made = newToken();
    session.setAttribute(TOKEN, made);
    return made;
  }

  private static String newToken() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
