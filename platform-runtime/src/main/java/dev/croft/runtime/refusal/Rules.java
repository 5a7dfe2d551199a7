package dev.croft.runtime.refusal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constraints of an application's database in the words of its model: what the database refuses
 * is told as the rule that it broke.
 */
public final class Rules {
  private static final Pattern NAME =
      Pattern.compile("[\"«»„“”‘’'`]([^\"«»„“”‘’'`]+)[\"«»„“”‘’'`]");

  private final Map<String, Rule> rules = new HashMap<>();

  private sealed interface Rule {
    record Unique(String entity, String attributes) implements Rule {}

    record Reference(String entity, String attribute, String target) implements Rule {}

    record Check(String entity, String attribute, String message) implements Rule {}
  }

  /**
   * @param attributes one name, or several with a comma between them
   */
  public Rules unique(String constraint, String entity, String attributes) {
    rules.put(constraint, new Rule.Unique(entity, attributes));
    return this;
  }

  public Rules reference(String constraint, String entity, String attribute, String target) {
    rules.put(constraint, new Rule.Reference(entity, attribute, target));
    return this;
  }

  /**
   * @param attribute empty when the rule is about the whole record
   */
  public Rules check(String constraint, String entity, String attribute, String message) {
    rules.put(constraint, new Rule.Check(entity, attribute, message));
    return this;
  }

  /** What the database said, as a refusal; empty when it is no matter of the person who asked. */
  public Optional<Refusal> refusal(SQLException problem, boolean deleting) {
    String state = problem.getSQLState() == null ? "" : problem.getSQLState();
    return switch (state) {
      case "23505", "23503", "23514", "23001" ->
          Optional.of(broken(problem).map(rule -> words(rule, deleting)).orElseGet(this::unnamed));
      case "23502" -> Optional.of(Refusal.invalid("A required attribute is empty", List.of()));
      case "40001", "40P01", "55P03" ->
          Optional.of(
              Refusal.conflict(
                  "Somebody else is changing the same records", "Try again", List.of()));
      case "57014" ->
          Optional.of(
              Refusal.of(503, "The database took too long", "Try again")
                  .as(Refusal.Trouble.TIMEOUT));
      default ->
          state.startsWith("22")
              ? Optional.of(
                  Refusal.invalid(
                      "A value is outside of what can be stored or computed", List.of()))
              : Optional.empty();
    };
  }

  /** The name stands in quotes of some kind, whatever the language of the server is. */
  private Optional<Rule> broken(SQLException problem) {
    Matcher names =
        NAME.matcher(String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
    while (names.find()) {
      Rule rule = rules.get(names.group(1));
      if (rule != null) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private Refusal unnamed() {
    return Refusal.conflict("A rule of the database stands in the way", "", List.of());
  }

  private static Refusal words(Rule rule, boolean deleting) {
    return switch (rule) {
      case Rule.Unique unique -> {
        String sentence =
            "There is already " + one(unique.entity()) + " with this " + unique.attributes();
        yield Refusal.conflict(
                sentence,
                "",
                List.of(new Refusal.Problem(unique.attributes().split(", ")[0], sentence)))
            .as(Refusal.Trouble.DUPLICATE);
      }
      case Rule.Reference reference -> deleting ? inUse(reference) : missing(reference);
      case Rule.Check check ->
          Refusal.invalid(
              check.message(),
              check.attribute().isEmpty()
                  ? List.of()
                  : List.of(new Refusal.Problem(check.attribute(), check.message())));
    };
  }

  private static Refusal inUse(Rule.Reference reference) {
    return Refusal.conflict(
            "This "
                + reference.target()
                + " is still in use: "
                + one(reference.entity())
                + " refers to it by "
                + reference.attribute(),
            "Delete or change that " + reference.entity() + " first",
            List.of())
        .as(Refusal.Trouble.USED);
  }

  private static Refusal missing(Rule.Reference reference) {
    String sentence = reference.attribute() + ": there is no such " + reference.target();
    return Refusal.invalid(sentence, List.of(new Refusal.Problem(reference.attribute(), sentence)))
        .as(Refusal.Trouble.MISSING);
  }

  private static String one(String entity) {
    return ("AEIOaeio".indexOf(entity.charAt(0)) >= 0 ? "an " : "a ") + entity;
  }
}
