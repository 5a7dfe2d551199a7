package dev.croft.web.api.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What every refused call answers.
 *
 * @param error what happened, and why
 * @param hint what to do about it
 * @param problems the problems of a model, where there are some
 */
public record Refusal(
    String error, String hint, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> problems) {
  public Refusal(String error, String hint) {
    this(error, hint, List.of());
  }
}
