package dev.croft.web.console;

import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Signs a user in and out of the console. */
@Named
@RequestScoped
public class SignInPage {
  private static final System.Logger LOG = System.getLogger(SignInPage.class.getName());

  @Inject private SignIn signIn;
  @Inject private HttpServletRequest request;
  private String name;
  private String password;
  private String to;

  /** Signs in; stays on the page when name or password is wrong. */
  @InServerApi("issueToken")
  public String signIn() {
    try {
      String known = signIn.check(name, password, request.getRemoteAddr()).value();
      if (request.getUserPrincipal() != null) {
        request.logout();
      }
      // The server gives the session another id here, so that one planted before opens nothing.
      request.login(known, password);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + new Target(to).page());
      return null;
    } catch (IdentityRefusal refusal) {
      Notice.refused(refusal.getMessage(), refusal.hint());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      LOG.log(System.Logger.Level.WARNING, "The server's realm refuses a password that fits", e);
      Notice.refused(
          "The server's security realm refuses this user.",
          "The server log of this front end names the reason.");
      return null;
    }
  }

  /** Signs out; the session ends. */
  @InServerApi("revokeToken")
  public String signOut() throws ServletException {
    request.logout();
    request.getSession().invalidate();
    return "/sign-in.xhtml?faces-redirect=true";
  }

  /** Where the user wanted to go. */
  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
