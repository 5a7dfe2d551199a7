package dev.croft.web.console;

import dev.croft.application.Applications.Application;
import dev.croft.application.Applications.Version;
import java.util.List;
import java.util.Optional;

/**
 * What a console asks before it changes an application: names what will happen.
 *
 * @param subject the application
 * @param title of the question
 * @param consequences one sentence each
 * @param yes what the button says
 */
public record Question(
    Act act, String subject, String title, List<String> consequences, String yes) {
  /** What can be asked. */
  public enum Act {
    BRING_BACK,
    ENABLE,
    DISABLE,
    REMOVE
  }

  public Question {
    consequences = List.copyOf(consequences);
  }

  /** Whether something gets lost by it. */
  public boolean dangerous() {
    return act == Act.REMOVE;
  }

  /** The question of that name, where it applies to the application as it is. */
  static Optional<Question> of(
      String ask, Application application, List<Version> versions, Integer version) {
    boolean disabled = application.state().equals("disabled");
    return switch (ask) {
      case "bring-back" ->
          versions.stream()
              .filter(v -> version != null && v.version() == version)
              .filter(v -> !Integer.valueOf(v.version()).equals(application.version()))
              .findFirst()
              .map(v -> bringBack(application, v));
      case "enable" -> disabled ? Optional.of(enable(application)) : Optional.empty();
      case "disable" -> disabled ? Optional.empty() : Optional.of(disable(application));
      case "remove" -> Optional.of(remove(application));
      default -> Optional.empty();
    };
  }

  private static Question bringBack(Application application, Version version) {
    String note = version.message().isEmpty() ? "" : " (“" + version.message() + "”)";
    return new Question(
        Act.BRING_BACK,
        application.name(),
        "Bring back version " + version.version() + " of " + application.name() + "?",
        List.of(
            "Version "
                + version.version()
                + note
                + " takes the place of version "
                + application.version()
                + " on every enabled front end of zone "
                + application.zone()
                + ", without a stop.",
            "Nothing is compiled: the archive is the one that was live then.",
            "Data stay. What version "
                + application.version()
                + " added to the database is kept and not used."),
        "Bring back version " + version.version());
  }

  private static Question enable(Application application) {
    return new Question(
        Act.ENABLE,
        application.name(),
        "Enable " + application.name() + "?",
        List.of(
            "Version "
                + application.version()
                + " is deployed on every enabled front end of zone "
                + application.zone()
                + " and answers at "
                + application.url()
                + " again."),
        "Enable " + application.name());
  }

  private static Question disable(Application application) {
    return new Question(
        Act.DISABLE,
        application.name(),
        "Disable " + application.name() + "?",
        List.of(
            application.url()
                + " answers no more, on no front end of zone "
                + application.zone()
                + ".",
            "Its data, versions and settings stay; it can be enabled again at any time."),
        "Disable " + application.name());
  }

  private static Question remove(Application application) {
    return new Question(
        Act.REMOVE,
        application.name(),
        "Remove " + application.name() + "?",
        List.of(
            application.url() + " answers no more, and the application leaves this list.",
            "Its data stay in the database unless you drop them here; dropped data cannot be brought back."),
        "Remove " + application.name());
  }
}
