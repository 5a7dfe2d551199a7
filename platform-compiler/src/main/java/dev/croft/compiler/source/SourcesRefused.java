package dev.croft.compiler.source;

import java.io.IOException;
import java.io.Serial;

/** The sources cannot be taken as they are; the message is a sentence for a person. */
public final class SourcesRefused extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public SourcesRefused(String sentence) {
    super(sentence);
  }
}
