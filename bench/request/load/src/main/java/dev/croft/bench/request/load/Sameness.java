package dev.croft.bench.request.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Whoever answers something else is not faster. Compared before anything is measured. */
final class Sameness {
  private static final int EACH = 40;
  private static final List<Contestant> ALIKE =
      List.of(Contestant.GENERATED, Contestant.JPA, Contestant.JDBC);

  private final Settings settings;

  Sameness(Settings settings) {
    this.settings = settings;
  }

  /** What differs; empty when all answer the same. */
  List<String> differences() throws IOException {
    List<String> all = new ArrayList<>();
    try (KeptConnection connection = settings.connection()) {
      for (Operation operation : Operation.values()) {
        SplittableRandom random = new SplittableRandom(operation.seed());
        for (int i = 0; i < EACH; i++) {
          compare(connection, operation.any(random, Operation.Lane.ALONE), all);
        }
      }
      compare(connection, Request.get("/rest/Order/" + (Rows.ORDERS + 1)), all);
      refuse(
          connection,
          "{\"order\":1,\"amount\":0,\"paidAt\":\"2026-01-01T00:00:00Z\",\"reference\":\"transfer\"}",
          all);
      refuse(
          connection,
          "{\"order\":1,\"amount\":5,\"paidAt\":\"2026-01-01T00:00:00Z\",\"reference\":\"x\"}",
          all);
      refuse(
          connection,
          "{\"order\":1,\"amount\":5,\"paidAt\":\"2026-01-01T00:00:00Z\",\"reference\":\"transfer\",\"receipt\":\"nobody\"}",
          all);
    }
    return all;
  }

  private void compare(KeptConnection connection, Request request, List<String> all)
      throws IOException {
    String wanted = null;
    for (Contestant contestant : ALIKE) {
      KeptConnection.Answer answer = connection.ask(contestant.context(), request);
      String said = said(answer) + total(request, answer);
      if (wanted == null) {
        wanted = said;
      } else if (!said.equals(wanted)) {
        all.add(
            request
                + "\n  "
                + ALIKE.getFirst().title()
                + ": "
                + wanted
                + "\n  "
                + contestant.title()
                + ": "
                + said);
      }
    }
  }

  /** How many there are is asked of lists only. */
  private static String total(Request request, KeptConnection.Answer answer) {
    return request.path().startsWith("/rest/Order?")
        ? " of " + answer.headers().get("x-total-count")
        : "";
  }

  /** The id of a new record is its own, and the version of one that is written grows. */
  private static String said(KeptConnection.Answer answer) {
    if (answer.status() >= 300) {
      return Integer.toString(answer.status());
    }
    boolean made = answer.status() == 201;
    String body = made ? answer.text().replaceFirst("\"id\":\\d+", "\"id\":0") : answer.text();
    return answer.status()
        + (answer.headers().containsKey("etag") ? " tagged " : " ")
        + (body.startsWith("[") ? body.length() + " characters " : "")
        + body;
  }

  private void refuse(KeptConnection connection, String body, List<String> all) throws IOException {
    for (Contestant contestant : ALIKE) {
      int status =
          connection.ask(contestant.context(), new Request("POST", "/rest/Payment", body)).status();
      if (status < 400 || status >= 500) {
        all.add(contestant.title() + " answered " + status + " to " + body);
      }
    }
  }
}
