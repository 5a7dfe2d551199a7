package dev.croft.deployment;

import java.io.IOException;

/** Turns what was sent into a build: an archive is looked at, a model is compiled. */
public interface Intake {
  /**
   * @throws PublicationRefused when it is broken
   * @throws IOException when it cannot be read
   */
  Build take(Order order) throws IOException;
}
