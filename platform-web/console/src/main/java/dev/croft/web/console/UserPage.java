package dev.croft.web.console;

import dev.croft.identity.IdentityRefusal;
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

  /** A line of the table. */
  public record Line(String name, List<String> roles, String since) {}

  @Inject private transient Users users;
  @Inject private transient SignedIn signedIn;
  private String newName = "";
  private String newPassword = "";
  private String role = "";

  /** Everybody. */
  public List<Line> getLines() {
    return users.all().stream().map(UserPage::line).toList();
  }

  /** Every role that can be granted. */
  public List<String> getRoles() {
    return users.roles().stream().map(Role::name).map(RoleName::toString).toList();
  }

  /** Creates the user of the form. */
  public void create() {
    act(
        () -> {
          Optional<String> given = Optional.of(newPassword).filter(text -> !text.isEmpty());
          Optional<String> generated = users.create(new UserName(newName), given, List.of());
          Notice.say("Created " + newName + "." + shownOnce(generated));
          newName = "";
        });
    newPassword = "";
  }

  /** Removes a user. */
  public void remove(String name) {
    act(
        () -> {
          users.remove(new UserName(name));
          Notice.say("Removed " + name + ".");
        });
  }

  /** Gives a user a generated password. */
  public void resetPassword(String name) {
    act(
        () -> {
          Optional<String> generated = users.changePassword(new UserName(name), Optional.empty());
          Notice.say("The password of " + name + " is new." + shownOnce(generated));
        });
  }

  /** Grants the chosen role. */
  public void grant(String name) {
    act(() -> users.grant(new UserName(name), RoleName.of(role)));
  }

  /** Takes a role away. */
  public void revoke(String name, String taken) {
    act(() -> users.revoke(new UserName(name), RoleName.of(taken)));
  }

  private void act(Runnable act) {
    Notice.after(
        () -> {
          if (!signedIn.isAdministrator()) {
            throw new IdentityRefusal(
                IdentityRefusal.Kind.FORBIDDEN,
                "Only administrators manage users.",
                "Ask one of them.");
          }
          act.run();
        },
        "");
  }

  private static String shownOnce(Optional<String> generated) {
    return generated.map(text -> " Password, shown this once: " + text).orElse("");
  }

  private static Line line(User user) {
    return new Line(
        user.name().value(),
        user.roles().stream().map(RoleName::toString).toList(),
        user.createdAt().toString());
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

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
