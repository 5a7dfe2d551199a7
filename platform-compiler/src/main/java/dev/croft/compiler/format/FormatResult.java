package dev.croft.compiler.format;

import dev.croft.compiler.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A file in canonical form.
 *
 * @param text empty when the file cannot be read
 * @param problems why it cannot be read; none otherwise, even if the model is wrong
 */
public record FormatResult(Optional<String> text, List<Problem> problems) {
  public FormatResult {
    problems = List.copyOf(problems);
  }
}
