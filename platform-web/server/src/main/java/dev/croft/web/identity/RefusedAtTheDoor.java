package dev.croft.web.identity;

import dev.croft.health.Health;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what the server itself refuses before an operation is reached, such as a token with a
 * wrong signature, in the form of all refusals.
 */
@WebServlet(urlPatterns = RefusedAtTheDoor.PATH)
public class RefusedAtTheDoor extends HttpServlet {
  static final String PATH = "/refused";

  private static final long serialVersionUID = 1L;

  @Inject private transient Health health;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    int status = error ? status(response.getStatus()) : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(sentence(status));
  }

  /**
   * Without its database the server holds every token for wrong; that is not the caller's fault.
   */
  private int status(int answered) {
    return answered == HttpServletResponse.SC_UNAUTHORIZED && !health.database().isEmpty()
        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
        : answered;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 401 ->
          refusal(
              "The token is not valid: it is wrong, over its time or revoked.",
              "Get a new one with `croft token`, or at /server/identity/token.");
      case 503 ->
          refusal(
              "The platform database does not answer as it should.",
              "Try again in a moment; the server log of this front end names the reason.");
      case 404 -> refusal("There is nothing at this address.", "See /server/api/openapi.");
      case 413 ->
          refusal("The body is too large.", "Archives may have up to 512 MB, JSON far less.");
      default ->
          status >= 500
              ? refusal("The call failed.", "The server log of this front end names the reason.")
              : refusal("The request is malformed.", "See /server/api/openapi.");
    };
  }

  private static String refusal(String error, String hint) {
    return "{\"error\":\"" + error + "\",\"hint\":\"" + hint + "\"}";
  }
}
