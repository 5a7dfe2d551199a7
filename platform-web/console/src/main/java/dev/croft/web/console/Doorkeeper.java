package dev.croft.web.console;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Shows pages to signed-in users only; everyone else meets the sign-in page. */
@WebFilter("*.xhtml")
public class Doorkeeper extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SIGN_IN = "/sign-in.xhtml";
  private static final String RESOURCES = "/jakarta.faces.resource/";

  /** Pages of administrators; what a page does is checked again where it is done. */
  private static final Set<String> FOR_ADMINISTRATORS =
      Set.of("/users.xhtml", "/groups.xhtml", "/group.xhtml");

  static boolean isForAdministrators(String page) {
    return FOR_ADMINISTRATORS.contains(page);
  }

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String page = request.getServletPath();
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (page.startsWith(RESOURCES)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    if (page.equals(SIGN_IN) || signedIn.user().isPresent()) {
      if (isForAdministrators(page) && !signedIn.isAdministrator()) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      page(request, response, chain);
      return;
    }
    toSignIn(request, response);
  }

  /** That the console has forgotten what a page showed is no failure of the server. */
  private static void page(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException failure) {
      if (!(failure.getRootCause() instanceof ViewExpiredException) || response.isCommitted()) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = request.getContextPath() + SIGN_IN + Target.of(request).question();
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;")
                  + "\"/></partial-response>");
      return;
    }
    response.sendRedirect(target);
  }
}
