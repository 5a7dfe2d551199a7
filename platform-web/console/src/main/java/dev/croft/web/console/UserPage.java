package dev.croft.web.console;

import dev.croft.identity.PageOf;
import dev.croft.identity.Role;
import dev.croft.identity.RoleName;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Users and their roles; for administrators. */
@Named
@ViewScoped
public class UserPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;
  private static final String HERE = "/users.xhtml?faces-redirect=true";

  @Inject private transient Users users;
  @Inject private transient SignedIn signedIn;
  private String search = "";
  private int page = 1;
  private String ask = "";
  private String name = "";
  private String role = "";
  private String newName = "";
  private String newPassword = "";
  private String generated = "";
  private transient PageOf<User> found;

  /** What was read for an earlier look counts no more. */
  public void look() {
    found = null;
  }

  /** The users of this page. */
  @InServerApi("listUsers")
  public List<User> getShown() {
    return found().shown();
  }

  /** Where this page stands among all of what was found. */
  public Paging getPaging() {
    return new Paging(page, SIZE, found().total());
  }

  private PageOf<User> found() {
    if (found == null) {
      found = users.search(search, page - 1, SIZE);
    }
    return found;
  }

  /** Roles that the asked user does not have yet. */
  @InServerApi("listRoles")
  public List<Role> getGrantable() {
    Optional<User> user = getAsked();
    return users.roles().stream()
        .filter(each -> user.isEmpty() || !user.get().roles().contains(each.name()))
        .toList();
  }

  /** The user that something is asked about. */
  private Optional<User> getAsked() {
    return name.isEmpty() ? Optional.empty() : users.find(new UserName(name));
  }

  /** Whether a question about somebody who is there is to be shown. */
  public boolean isAsking() {
    return signedIn.isAdministrator()
        && List.of("grant", "revoke", "password", "remove").contains(ask)
        && getAsked().isPresent();
  }

  /** Creates the user of the form. */
  @InServerApi("createUser")
  public String create() {
    boolean[] shown = new boolean[1];
    boolean done =
        act(
            () -> {
              Optional<String> given = Optional.of(newPassword).filter(text -> !text.isEmpty());
              Optional<String> made = users.create(new UserName(newName), given, List.of());
              made.ifPresent(text -> generated = text);
              shown[0] = made.isPresent();
              Notice.say("Created " + newName + ".");
              name = newName;
              newName = "";
            });
    newPassword = "";
    return done && !shown[0] ? HERE : null;
  }

  /** Does what was asked about a user. */
  @InServerApi({"grantRole", "revokeRole", "removeUser", "changePassword"})
  public String answer() {
    boolean done =
        switch (ask) {
          case "grant" ->
              act(
                  () -> users.grant(new UserName(name), RoleName.of(role)),
                  name + " has the role " + role + " from now on.");
          case "revoke" ->
              act(
                  () -> users.revoke(new UserName(name), RoleName.of(role)),
                  name + " no longer has the role " + role + ".");
          case "remove" -> act(() -> users.remove(new UserName(name)), "Removed " + name + ".");
          case "password" -> {
            act(
                () ->
                    users
                        .changePassword(new UserName(name), Optional.empty())
                        .ifPresent(text -> generated = text),
                "The password of " + name + " is new; the old one opens nothing any more.");
            // It is shown here, once: another page would not know it.
            yield false;
          }
          default -> false;
        };
    ask = "";
    return done ? HERE : null;
  }

  private boolean act(Runnable act) {
    return act(act, "");
  }

  private boolean act(Runnable act, String done) {
    return Notice.after(
        () -> {
          signedIn.mustBeAdministrator();
          found = null;
          act.run();
        },
        done);
  }

  /** A password that was just made; this page shows it, no other ever will. */
  public String getGenerated() {
    return generated;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search.strip();
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }

  public String getAsk() {
    return ask;
  }

  public void setAsk(String ask) {
    this.ask = ask == null ? "" : ask;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role == null ? "" : role;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
