package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Application;
import java.util.List;

/**
 * A typed model, and what it may take from others.
 *
 * @param own what the model itself declares
 * @param used the elements of applications that it uses, directly or through others
 */
public record Resolved(Application own, List<Application> used) {
  public Resolved {
    used = List.copyOf(used);
  }

  /** The model with all that it takes from others, and with nothing else of them. */
  public Application linked() {
    return used.isEmpty() ? own : new Linking(used).into(own);
  }
}
