package dev.croft.web.console;

import dev.croft.identity.Group;
import dev.croft.identity.GroupName;
import dev.croft.identity.Groups;
import dev.croft.identity.IdentityRefusal;
import dev.croft.identity.Role;
import dev.croft.identity.RoleName;
import dev.croft.identity.UserName;
import dev.croft.identity.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One group: what it gives, and to whom; for administrators. */
@Named
@ViewScoped
public class GroupPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  @Inject private transient Groups groups;
  @Inject private transient Users users;
  @Inject private transient SignedIn signedIn;
  private String name = "";
  private int page = 1;
  private String ask = "";
  private String role = "";
  private String user = "";
  private transient Optional<Group> group;

  /** What was read for an earlier look counts no more. */
  public void look() {
    group = null;
  }

  /** The group of this page; null when there is none of that name. */
  @InServerApi("showGroup")
  public Group getGroup() {
    if (group == null) {
      group = found();
    }
    return group.orElse(null);
  }

  private Optional<Group> found() {
    try {
      return groups.find(new GroupName(name));
    } catch (IdentityRefusal noName) {
      return Optional.empty();
    }
  }

  /** Its members on this page of them. */
  @InServerApi("listMembers")
  public List<String> getMembers() {
    return groups.members(getGroup().name(), page - 1, SIZE);
  }

  /** Where this page stands among all members. */
  public Paging getPaging() {
    return new Paging(page, SIZE, getGroup().members());
  }

  /** Roles that the group does not give yet. */
  @InServerApi("listRoles")
  public List<Role> getGrantable() {
    return users.roles().stream()
        .filter(each -> !getGroup().roles().contains(each.name()))
        .toList();
  }

  /** Whether a question is to be shown. */
  public boolean isAsking() {
    return List.of("grant", "revoke", "leave", "remove").contains(ask) && getGroup() != null;
  }

  /** What is asked. */
  public String getTitle() {
    return switch (ask) {
      case "grant" -> "Grant a role to everybody in " + name;
      case "revoke" -> "Take " + role + " from " + name + "?";
      case "leave" -> "Take " + user + " out of " + name + "?";
      default -> "Remove the group " + name + "?";
    };
  }

  /** The word on the button that does it. */
  public String getYes() {
    return switch (ask) {
      case "grant" -> "Grant";
      case "revoke" -> "Revoke " + role;
      case "leave" -> "Take " + user + " out";
      default -> "Remove " + name;
    };
  }

  /** What will happen, in a sentence. */
  public String getConsequence() {
    String everybody = new Words().count(getGroup().members(), "member", "members");
    return switch (ask) {
      case "grant" -> "It counts with the next request of its " + everybody + ".";
      case "revoke" ->
          "Its "
              + everybody
              + " lose the role with the next request, but for those who have it by themselves or by another group.";
      case "leave" -> user + " loses what only this group gives, with the next request.";
      default ->
          "Its "
              + everybody
              + " stay users, and lose what only this group gives, with the next request.";
    };
  }

  /** Does what was asked. */
  @InServerApi({"grantRoleToGroup", "revokeRoleFromGroup", "leaveGroup", "removeGroup"})
  public String answer() {
    GroupName group = new GroupName(name);
    boolean done =
        switch (ask) {
          case "grant" ->
              act(
                  () -> groups.grant(group, RoleName.of(role)),
                  name + " gives the role " + role + " from now on.");
          case "revoke" ->
              act(
                  () -> groups.revoke(group, RoleName.of(role)),
                  name + " no longer gives the role " + role + ".");
          case "leave" ->
              act(
                  () -> groups.leave(group, new UserName(user)),
                  user + " is no longer in " + name + ".");
          case "remove" -> act(() -> groups.remove(group), "Removed " + name + ".");
          default -> false;
        };
    boolean removed = done && ask.equals("remove");
    ask = "";
    if (removed) {
      return "/groups.xhtml?faces-redirect=true";
    }
    return done ? here() : null;
  }

  /** Puts the user of the form into the group. */
  @InServerApi("joinGroup")
  public String join() {
    return act(
            () -> groups.join(new GroupName(name), new UserName(user)),
            user + " is in " + name + " from now on.")
        ? here()
        : null;
  }

  private String here() {
    return "/group.xhtml?faces-redirect=true&name=" + name;
  }

  private boolean act(Runnable act, String done) {
    return Notice.after(
        () -> {
          signedIn.mustBeAdministrator();
          group = null;
          act.run();
        },
        done);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
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

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role == null ? "" : role;
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user == null ? "" : user.strip();
  }
}
