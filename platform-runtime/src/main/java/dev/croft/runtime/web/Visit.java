package dev.croft.runtime.web;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.http.Answer;
import dev.croft.runtime.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Somebody comes to the address of a page: who sees it, who signs in first, who is told no. */
final class Visit {
  private final Routes routes;
  private final Files files;

  Visit(Routes routes, Files files) {
    this.routes = routes;
    this.files = files;
  }

  /**
   * A browser that goes to an address names both kinds of pages; programs, and the scripts of a
   * page, do not. (Java's own client names the first one, whatever it is about to do.)
   */
  static boolean wantsPage(HttpServletRequest request) {
    String accepted = String.valueOf(request.getHeader("Accept"));
    return List.of("GET", "HEAD").contains(request.getMethod())
        && accepted.contains("text/html")
        && accepted.contains("application/xhtml+xml");
  }

  boolean leadsToPage(String method, List<String> path) {
    if (!List.of("GET", "HEAD").contains(method)) {
      return false;
    }
    return path.isEmpty()
        || path.equals(List.of("sign-in"))
        || routes.pages().containsKey(path.getFirst())
        || routes.screen(path).isPresent();
  }

  Answer page(HttpServletRequest request, List<String> path) {
    SignedIn caller = new SignedIn(request);
    String context = request.getContextPath();
    if (path.equals(List.of("sign-in"))) {
      return files.page(context, Files.Shows.OTHER);
    }
    Optional<Routes.ScreenRoute> screen = routes.screen(path);
    if (path.isEmpty()) {
      return home(caller, context, screen);
    }
    Access access =
        screen
            .map(Routes.ScreenRoute::access)
            .orElseGet(() -> routes.pages().get(path.getFirst()).access());
    if (access.admits(caller)) {
      return files.page(context, shows(screen, path));
    }
    if (caller.user() == null) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      return Answer.redirect(
          context
              + "/sign-in?to=/"
              + String.join("/", path.stream().map(Visit::safe).toList())
              + safe(query));
    }
    throw forbidden(caller);
  }

  /** Whoever may see other pages only gets the plain list of them. */
  private Answer home(SignedIn caller, String context, Optional<Routes.ScreenRoute> screen) {
    boolean open =
        caller.user() != null
            || (screen.isPresent() ? routes.anyPageForEveryone() : routes.anythingForEveryone());
    return open
        ? files.page(context, shows(screen, List.of()))
        : Answer.redirect(context + "/sign-in");
  }

  private static Files.Shows shows(Optional<Routes.ScreenRoute> screen, List<String> path) {
    if (screen.isPresent()) {
      return Files.Shows.SCREEN;
    }
    return path.size() == 1 ? Files.Shows.LIST : Files.Shows.OTHER;
  }

  private static String safe(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  static Refusal forbidden(SignedIn caller) {
    return Refusal.of(
        403,
        "You are signed in as " + caller.user() + ", who may not do this",
        "Ask an administrator for the role that may");
  }
}
