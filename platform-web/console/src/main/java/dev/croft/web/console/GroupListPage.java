package dev.croft.web.console;

import dev.croft.identity.Group;
import dev.croft.identity.GroupName;
import dev.croft.identity.Groups;
import dev.croft.identity.PageOf;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Groups of users, searched and paged by the database; for administrators. */
@Named
@ViewScoped
public class GroupListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  @Inject private transient Groups groups;
  @Inject private transient SignedIn signedIn;
  private String search = "";
  private int page = 1;
  private String newName = "";
  private String newDescription = "";
  private transient PageOf<Group> found;

  /** What was read for an earlier look counts no more. */
  public void look() {
    found = null;
  }

  /** The groups of this page. */
  @InServerApi("listGroups")
  public List<Group> getShown() {
    return found().shown();
  }

  /** Where this page stands among all of what was found. */
  public Paging getPaging() {
    return new Paging(page, SIZE, found().total());
  }

  private PageOf<Group> found() {
    if (found == null) {
      found = groups.search(search, page - 1, SIZE);
    }
    return found;
  }

  /** Creates the group of the form and goes to it. */
  @InServerApi("createGroup")
  public String create() {
    return Notice.after(
            () -> {
              signedIn.mustBeAdministrator();
              groups.create(new GroupName(newName), newDescription, List.of());
            },
            "Created " + newName + ". It gives nothing to nobody yet.")
        ? "/group.xhtml?faces-redirect=true&name=" + newName
        : null;
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

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName == null ? "" : newName.strip();
  }

  public String getNewDescription() {
    return newDescription;
  }

  public void setNewDescription(String newDescription) {
    this.newDescription = newDescription == null ? "" : newDescription.strip();
  }
}
