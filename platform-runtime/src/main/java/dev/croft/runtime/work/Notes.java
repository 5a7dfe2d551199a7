package dev.croft.runtime.work;

import dev.croft.runtime.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a unit of work tells operators. */
final class Notes {
  private final Host host;
  private final Caller caller;
  private final List<Map<String, Object>> emails = new ArrayList<>();

  Notes(Host host, Caller caller) {
    this.host = host;
    this.caller = caller;
  }

  void log(String action, String message) {
    host.surroundings().log().accept(event(action, message));
  }

  private Map<String, Object> event(String action, String message) {
    Map<String, Object> event = new HashMap<>();
    event.put("kind", "message");
    event.put("application", host.application());
    event.put("action", action);
    event.put("message", message);
    event.put("at", host.clock().instant().toString());
    if (caller.user() != null) {
      event.put("user", caller.user());
    }
    return event;
  }

  void send(List<String> to, String subject, String text) {
    Map<String, Object> event = event("send", "Email to " + String.join(", ", to) + ": " + subject);
    event.put("text", text);
    emails.add(event);
  }

  int unsent() {
    return emails.size();
  }

  /** Those after the first ones are not sent. */
  void unsend(int kept) {
    emails.subList(kept, emails.size()).clear();
  }

  void committed() {
    emails.forEach(host.surroundings().log());
    emails.clear();
  }

  void caught(RuntimeException problem) {
    if (!(problem instanceof Refusal)) {
      Throwable reason = problem.getCause() == null ? problem : problem.getCause();
      host.surroundings().log().accept(Map.of("kind", "error", "message", reason.toString()));
    }
  }
}
