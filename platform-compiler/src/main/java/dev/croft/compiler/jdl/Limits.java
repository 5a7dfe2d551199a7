package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Field;
import dev.croft.compiler.jdl.JdlFile.Validation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The limits that validations set: resolved, judged, and said as a model says them. */
final class Limits {
  private final Map<String, BigDecimal> constants;
  private final Notices notices;

  Limits(Map<String, BigDecimal> constants, Notices notices) {
    this.constants = constants;
    this.notices = notices;
  }

  /**
   * What a field is limited to.
   *
   * @param clauses the limits that are no part of the type
   * @param shortest characters that it has at least
   * @param longest characters that it has at most
   */
  record Of(List<String> clauses, int shortest, Optional<Integer> longest) {}

  Of of(Field field) {
    Map<String, BigDecimal> bounds = new HashMap<>();
    List<String> patterns = new ArrayList<>();
    Set<String> allowed = JdlWords.FIELD_TYPES.getOrDefault(field.type().text(), Set.of());
    for (Validation validation : field.validations()) {
      switch (validation) {
        case Validation.Required required -> {}
        case Validation.Unique unique -> {}
        case Validation.Pattern pattern -> {
          if (fits(field, "pattern", allowed, validation)) {
            pattern(pattern).ifPresent(patterns::add);
          }
        }
        case Validation.Limit limit -> {
          if (fits(field, limit.word(), allowed, validation)) {
            bound(limit).ifPresent(bound -> bounds.put(limit.word(), bound));
          }
        }
      }
    }
    return said(field, bounds, patterns);
  }

  private Of said(Field field, Map<String, BigDecimal> bounds, List<String> patterns) {
    List<String> clauses = new ArrayList<>();
    range(field, bounds).ifPresent(clauses::add);
    inOrder(field, bounds, "minlength", "maxlength");
    inOrder(field, bounds, "minbytes", "maxbytes");
    int shortest = whole(bounds, "minlength").orElse(0);
    Optional<Integer> fewestBytes = whole(bounds, "minbytes");
    if (shortest > 0 || fewestBytes.filter(bytes -> bytes > 0).isPresent()) {
      clauses.add("at least " + Math.max(shortest, fewestBytes.orElse(0)));
    }
    whole(bounds, "maxbytes").ifPresent(most -> clauses.add("at most " + most));
    clauses.addAll(patterns);
    return new Of(clauses, shortest, whole(bounds, "maxlength"));
  }

  private boolean fits(Field field, String word, Set<String> allowed, Validation validation) {
    if (allowed.contains(word)) {
      return true;
    }
    notices.say(
        Notice.Kind.UNFIT_VALIDATION,
        validation.position(),
        "`" + word + "` says nothing about a field of type " + field.type().text() + ".",
        allowed.isEmpty()
            ? "Such a field takes `required` and `unique`."
            : "Such a field takes "
                + String.join(", ", allowed.stream().sorted().toList())
                + ", required and unique.");
    return false;
  }

  private Optional<BigDecimal> bound(Validation.Limit limit) {
    String text = limit.bound();
    Optional<BigDecimal> bound =
        text.matches("-?\\d+(\\.\\d+)?")
            ? Optional.of(new BigDecimal(text))
            : Optional.ofNullable(constants.get(text));
    if (bound.isEmpty()) {
      String near = Nearest.hint(text, constants.keySet());
      notices.say(
          Notice.Kind.UNKNOWN_CONSTANT,
          limit.position(),
          "There is no constant " + text + " in this file.",
          near.isEmpty() ? "Declare `" + text + " = 10`, or write a number." : near);
    }
    boolean counts = limit.word().endsWith("length") || limit.word().endsWith("bytes");
    if (counts && bound.filter(each -> !isCount(each)).isPresent()) {
      notices.say(
          Notice.Kind.IMPOSSIBLE_LIMITS,
          limit.position(),
          "`" + limit.word() + "` takes a whole number from 0 to 2147483647, not " + text + ".",
          "Write such a number.");
      return Optional.empty();
    }
    return bound;
  }

  private static boolean isCount(BigDecimal bound) {
    return bound.signum() >= 0
        && bound.stripTrailingZeros().scale() <= 0
        && bound.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static Optional<Integer> whole(Map<String, BigDecimal> bounds, String word) {
    return Optional.ofNullable(bounds.get(word)).map(BigDecimal::intValue);
  }

  private Optional<String> range(Field field, Map<String, BigDecimal> bounds) {
    inOrder(field, bounds, "min", "max");
    if (!bounds.containsKey("min") && !bounds.containsKey("max")) {
      return Optional.empty();
    }
    boolean whole = field.type().text().equals("Integer") || field.type().text().equals("Long");
    return Optional.of(
        CroftText.range(
            Optional.ofNullable(bounds.get("min"))
                .map(bound -> whole ? bound.setScale(0, RoundingMode.CEILING) : bound),
            Optional.ofNullable(bounds.get("max"))
                .map(bound -> whole ? bound.setScale(0, RoundingMode.FLOOR) : bound)));
  }

  private void inOrder(Field field, Map<String, BigDecimal> bounds, String least, String most) {
    BigDecimal lower = bounds.get(least);
    BigDecimal upper = bounds.get(most);
    boolean empty = upper != null && upper.signum() == 0 && !most.equals("max");
    if (empty || (lower != null && upper != null && lower.compareTo(upper) > 0)) {
      notices.say(
          Notice.Kind.IMPOSSIBLE_LIMITS,
          field.name().position(),
          "No value of "
              + field.name().text()
              + " can keep "
              + (lower == null ? "" : least + "(" + lower.toPlainString() + ") and ")
              + most
              + "("
              + upper.toPlainString()
              + ").",
          "Change one of the limits.");
    }
  }

  private Optional<String> pattern(Validation.Pattern pattern) {
    Optional<String> reason = PortablePattern.obstacle(pattern.expression());
    if (reason.isPresent()) {
      notices.say(
          Notice.Kind.LOST_RULE,
          pattern.position(),
          "The pattern is left out: " + reason.get() + ".",
          "Write a simpler `matches` into the model.");
      return Optional.empty();
    }
    String portable = PortablePattern.of(pattern.expression());
    return Optional.of("matches " + CroftText.pattern(portable));
  }
}
