package dev.croft.web.api.publications;

import dev.croft.deployment.Publications.Publication;
import dev.croft.deployment.Publications.Step;

/** Publications and steps as Server.API shows them. */
public final class PublicationViews {
  private PublicationViews() {}

  /** A publication. */
  public static ShownPublication of(Publication p) {
    return new ShownPublication(
        p.id(),
        p.application(),
        p.version(),
        p.build(),
        p.kind(),
        p.state(),
        p.step(),
        p.message(),
        p.problems(),
        p.startedAt(),
        p.endedAt(),
        p.user(),
        p.note());
  }

  static ShownStep of(Step s) {
    return new ShownStep(
        s.sequence(),
        s.publication(),
        s.application(),
        s.version(),
        s.build(),
        s.step(),
        s.frontEnd(),
        s.state(),
        s.message(),
        s.at());
  }
}
