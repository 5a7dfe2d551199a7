package dev.croft.web.console;

import dev.croft.application.Applications;
import dev.croft.application.Applications.Found;
import dev.croft.application.Applications.Search;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Applications, searched and paged by the database. */
@Named
@ViewScoped
public class ApplicationListPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private transient Applications applications;
  private String text = "";
  private String state = "";
  private int page = 1;
  private transient Found found;
  private transient Map<String, Long> states;

  /** What was read for an earlier look counts no more. */
  public void look() {
    found = null;
    states = null;
  }

  /** The applications of this page. */
  @InServerApi("listApplications")
  public Found getFound() {
    if (found == null) {
      found = applications.search(new Search(text, state, page - 1, SIZE));
    }
    return found;
  }

  /** How many there are by state, whatever is searched. */
  @InServerApi("overview")
  public Map<String, Long> getStates() {
    if (states == null) {
      states = applications.states();
    }
    return states;
  }

  /** All of them. */
  public long getAll() {
    return getStates().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Where this page stands among all of what was found. */
  public Paging getPaging() {
    return new Paging(page, SIZE, getFound().total());
  }

  /** Whether the page has to look again. */
  public boolean isRunning() {
    return getStates().containsKey("publishing");
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text.strip();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null ? "" : state.strip();
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }
}
