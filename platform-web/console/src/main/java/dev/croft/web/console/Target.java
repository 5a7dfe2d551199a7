package dev.croft.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted before having to sign in. Only pages of the console count, so that
 * an address made by a stranger leads nowhere else.
 *
 * @param page below the console, with its query; the overview when nothing else is right
 */
public record Target(String page) {
  private static final String OVERVIEW = "/index.xhtml";
  private static final Pattern OURS =
      Pattern.compile("/[a-z-]{1,40}\\.xhtml(\\?[A-Za-z0-9=&%._~+-]{0,500})?");

  public Target {
    page = page == null || page.startsWith("/sign-in.") || !isOurs(page) ? OVERVIEW : page;
  }

  static Target of(HttpServletRequest request) {
    String around = request.getHeader("Referer");
    if (request.getMethod().equals("POST") && around != null) {
      // A part of a page was asked for; the page around it is the one to come back to.
      return new Target(below(request.getContextPath(), around));
    }
    String query = request.getQueryString();
    return new Target(request.getServletPath() + (query == null ? "" : "?" + query));
  }

  private static String below(String context, String address) {
    int page = address.indexOf(context + "/");
    return page < 0 ? "" : address.substring(page + context.length());
  }

  /** As the parameter of the sign-in page; nothing for the overview. */
  String question() {
    return page.equals(OVERVIEW) ? "" : "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  private static boolean isOurs(String page) {
    return OURS.matcher(page).matches();
  }
}
