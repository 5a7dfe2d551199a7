package dev.croft.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages that a user can go to. */
@Named
@RequestScoped
public class Navigation {
  /**
   * A page in the navigation.
   *
   * @param current whether it, or a page below it, is shown
   */
  public record Entry(String title, String page, boolean current) {}

  @Inject private HttpServletRequest request;
  @Inject private SignedIn signedIn;

  /** In the order of their use. */
  public List<Entry> getEntries() {
    return Stream.of(
            entry("Overview", "/index.xhtml"),
            entry("Applications", "/applications.xhtml", "/application.xhtml", "/compare.xhtml"),
            entry("Publish", "/publish.xhtml"),
            entry("Publications", "/publications.xhtml", "/publication.xhtml"),
            entry("Front ends", "/front-ends.xhtml", "/front-end.xhtml"),
            entry("Health", "/health.xhtml"),
            entry("Users and roles", "/users.xhtml", "/groups.xhtml", "/group.xhtml"))
        .filter(
            entry -> !Doorkeeper.isForAdministrators(entry.page()) || signedIn.isAdministrator())
        .toList();
  }

  private Entry entry(String title, String page, String... below) {
    String shown = request.getServletPath();
    return new Entry(title, page, page.equals(shown) || Set.of(below).contains(shown));
  }
}
