package dev.croft.runtime.web;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.refusal.Refusal;

/** A refusal as an answer: for a program as JSON, for a person as a page. */
final class Refused {
  private Refused() {}

  /** As a page, in the looks of the others. */
  static Answer page(Refusal refusal, String home, String stylesheet) {
    String title =
        switch (refusal.status()) {
          case 401 -> "Please sign in";
          case 403 -> "Not for you";
          case 404 -> "Not found";
          default -> "That did not work";
        };
    return Answer.html(refusal.status(), Html.refusal(title, refusal, home, stylesheet));
  }

  static Answer json(Refusal refusal) {
    return Answer.json(
        refusal.status(),
        out ->
            out.object(
                o -> {
                  o.value("error", refusal.getMessage());
                  if (!refusal.hint().isEmpty()) {
                    o.value("hint", refusal.hint());
                  }
                  if (!refusal.code().isEmpty()) {
                    o.value("code", refusal.code());
                  }
                  if (!refusal.problems().isEmpty()) {
                    o.array(
                        "problems",
                        refusal.problems(),
                        (each, problem) ->
                            each.object(
                                p ->
                                    p.value("attribute", problem.attribute())
                                        .value("message", problem.message())));
                  }
                }));
  }
}
