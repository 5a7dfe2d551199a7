package dev.croft.web.console;

import dev.croft.frontend.FrontEnds;
import dev.croft.frontend.FrontEnds.FrontEnd;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One front end: what it runs, whether it serves, and the end of its server log. */
@Named
@ViewScoped
public class FrontEndPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient FrontEnds frontEnds;
  @Inject private transient SignedIn signedIn;
  @Inject private transient LogReading reading;
  private String name;
  private String tab = "";
  private String ask = "";
  private String filter = "";
  private transient Optional<FrontEnd> frontEnd;
  private transient ShownLog log;

  /** What was read for an earlier look counts no more. */
  public void look() {
    frontEnd = null;
    log = null;
  }

  /** The front end of this page; null when there is none of that name. */
  @InServerApi("listFrontEnds")
  public FrontEnd getFrontEnd() {
    if (frontEnd == null) {
      frontEnd = name == null ? Optional.empty() : frontEnds.find(name);
    }
    return frontEnd.orElse(null);
  }

  public boolean isDisabled() {
    return getFrontEnd() != null && getFrontEnd().state().equals("disabled");
  }

  /** Whether it gets nobody new, or nobody at all. */
  public boolean isAside() {
    return isDisabled() || isDraining();
  }

  public boolean isDraining() {
    return getFrontEnd() != null && getFrontEnd().state().equals("draining");
  }

  /** Whether nothing was heard of it; only then it can be forgotten. */
  public boolean isUnreachable() {
    return getFrontEnd() != null && getFrontEnd().state().equals("unreachable");
  }

  /** Whether the page asks before it does what applies. */
  public boolean isAsked() {
    return signedIn.isOperator()
        && switch (ask) {
          case "enable" -> isAside();
          case "disable" -> !isDisabled();
          case "drain" -> !isAside();
          case "forget" -> isUnreachable();
          default -> false;
        };
  }

  /** What is asked, with the name. */
  public String getAsking() {
    return switch (ask) {
      case "enable" -> "Bring " + name + " back into service?";
      case "drain" -> "Drain " + name + "?";
      case "forget" -> "Forget " + name + "?";
      default -> "Take " + name + " out of service?";
    };
  }

  /** The word on the button that does it. */
  public String getYes() {
    return switch (ask) {
      case "enable" -> "Enable " + name;
      case "drain" -> "Drain " + name;
      case "forget" -> "Forget " + name;
      default -> "Disable " + name;
    };
  }

  /** What will happen, a sentence each. */
  public List<String> getConsequences() {
    if (ask.equals("forget")) {
      return List.of(
          "It disappears from every list, with what was wanted of it. Applications and their data stay: the other front ends go on.",
          "If its server starts again, it registers itself and catches up.");
    }
    if (ask.equals("drain")) {
      return List.of(
          "The load balancer sends nobody new to it. Requests that run finish, and who is signed in there stays until the session ends.",
          "Where it is the only one that runs an application, new users are answered that nobody serves it.",
          "Publications go on with it. It can be enabled again at any time, and stays drained when its server restarts.");
    }
    if (ask.equals("enable") && isDraining()) {
      return List.of("The load balancer sends new users to it again.");
    }
    if (isDisabled()) {
      return List.of(
          "It fetches and deploys what its zones want, and serves users when it is as the others.",
          "Publications include it again.");
    }
    int serves = getFrontEnd().applications().size();
    return List.of(
        "It takes no new requests and gives "
            + (serves == 1 ? "its application" : "its " + serves + " applications")
            + " to the other front ends of its zones; where it is the only one, they answer no more.",
        "Publications go on without it. Its server keeps running; it can be enabled again at any time.");
  }

  /** Does what was asked. */
  @InServerApi({"enableFrontEnd", "disableFrontEnd", "drainFrontEnd", "forgetFrontEnd"})
  public String answer() {
    if (!signedIn.isOperator()) {
      Notice.refused("This takes the role croft/operator.", "Ask an administrator for it.");
      return null;
    }
    if (!isAsked()) {
      Notice.refused("This was done in the meantime.", "The page shows how it is now.");
      return "/front-end.xhtml?faces-redirect=true&name=" + name;
    }
    switch (ask) {
      case "enable" -> {
        frontEnds.enable(name);
        Notice.say(name + " comes back into service.");
      }
      case "drain" -> {
        frontEnds.drain(name);
        Notice.say(name + " gets nobody new from now on.");
      }
      case "forget" -> {
        if (frontEnds.forget(name)) {
          Notice.say(name + " is forgotten.");
          return "/front-ends.xhtml?faces-redirect=true";
        }
        Notice.refused("It is back in the meantime.", "Drain it and stop its server first.");
      }
      default -> {
        frontEnds.disable(name);
        Notice.say(name + " goes out of service.");
      }
    }
    return "/front-end.xhtml?faces-redirect=true&name=" + name;
  }

  /** The end of its log. */
  @InServerApi("serverLog")
  public ShownLog getLog() {
    if (log == null) {
      log = reading.of(getFrontEnd(), filter);
    }
    return log;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab == null ? "" : tab;
  }

  public String getAsk() {
    return ask;
  }

  public void setAsk(String ask) {
    this.ask = ask == null ? "" : ask;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = filter == null ? "" : filter.strip();
  }
}
