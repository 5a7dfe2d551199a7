package dev.croft.application;

import java.io.IOException;
import java.io.InputStream;

/** Looks ahead. */
public interface Plans {
  /**
   * What a publication of this model would do now.
   *
   * @param model zip of its sources
   *     <p>A model with errors is refused as a publication of it would be.
   */
  Plan of(InputStream model) throws IOException;
}
