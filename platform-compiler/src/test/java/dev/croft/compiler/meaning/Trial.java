package dev.croft.compiler.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.compiler.meaning.TriedModel.Tried;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Computes expressions in every layer and by the oracle, and keeps what differs. */
final class Trial {
  private final Path folder;
  private final InSql sql;
  private final InBrowser.Runner browser;
  private final List<String> differences = new ArrayList<>();
  private long answers;
  private long unanswerable;
  private long loose;

  /**
   * @param browser may be null, where there is none
   */
  Trial(Path folder, InSql sql, InBrowser.Runner browser) {
    this.folder = folder;
    this.sql = sql;
    this.browser = browser;
  }

  List<String> differences() {
    return differences;
  }

  /** Answers that were compared: an expression about a record. */
  long answers() {
    return answers;
  }

  @Override
  public String toString() {
    return answers
        + " answers compared, "
        + unanswerable
        + " of them cannot be computed, "
        + loose
        + " where the database may fail on a part that is not needed; "
        + differences.size()
        + " differences";
  }

  void of(TriedModel model, TriedData data) throws Exception {
    sql.load(model, data);
    JsonNode scripted = browser == null ? null : InBrowser.answers(model, data, browser);
    Path classes = Files.createTempDirectory(folder, "tried");
    try (InJava java = InJava.of(model, classes)) {
      java.load(data);
      for (int thing = 0; thing < data.things().size(); thing++) {
        java.about(data, thing);
        about(model, data, thing, java, scripted == null ? null : scripted.get(thing));
      }
    }
  }

  private void about(TriedModel model, TriedData data, int thing, InJava java, JsonNode scripted)
      throws Exception {
    List<Tried> tried = model.tried();
    List<Meant> meant = tried.stream().map(each -> Meant.of(each, data, thing)).toList();
    Map<Tried, String> queried = queried(tried, meant, thing);
    for (int i = 0; i < tried.size(); i++) {
      answers++;
      String word = meant.get(i).answer();
      unanswerable += word.equals(Answer.NONE) ? 1 : 0;
      loose += meant.get(i).loose() ? 1 : 0;
      Map<String, String> said = new HashMap<>();
      said.put("Java", java.answer(i, tried.get(i)));
      if (scripted != null) {
        said.put("JavaScript", scripted.get(i).asText());
      }
      String inSql = queried.get(tried.get(i));
      if (!meant.get(i).loose() || !inSql.equals(Answer.NONE) && !word.equals(Answer.NONE)) {
        said.put("SQL", inSql);
      }
      if (said.values().stream().anyMatch(each -> !each.equals(word))) {
        differences.add(
            tried.get(i).text()
                + "\n  means "
                + word
                + "\n  and is "
                + said
                + "\n"
                + values(tried.get(i), data, thing));
      }
    }
  }

  /** In one statement what can be computed, each of the others alone. */
  private Map<Tried, String> queried(List<Tried> tried, List<Meant> meant, int thing)
      throws Exception {
    Map<Tried, String> queried = new HashMap<>();
    Map<String, List<Tried>> together = new HashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      if (meant.get(i).answer().equals(Answer.NONE) || meant.get(i).loose()) {
        queried.put(tried.get(i), sql.alone(tried.get(i), thing));
      } else {
        together
            .computeIfAbsent(tried.get(i).query().name(), name -> new ArrayList<>())
            .add(tried.get(i));
      }
    }
    for (List<Tried> each : together.values()) {
      List<String> found = sql.answers(each, thing);
      for (int i = 0; i < each.size(); i++) {
        queried.put(each.get(i), found.get(i));
      }
    }
    return queried;
  }

  /** The values that the expression reads. */
  private static String values(Tried tried, TriedData data, int thing) {
    Map<String, Object> variables = data.about(thing);
    return leaves(tried.selected().value())
        .map(
            leaf -> {
              try {
                return "    "
                    + leaf.type()
                    + " "
                    + Answer.of(new PlainEvaluator(variables).of(leaf));
              } catch (RuntimeException inner) {
                return "    " + leaf;
              }
            })
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static java.util.stream.Stream<Expression> leaves(Expression expression) {
    boolean leaf =
        expression instanceof Expression.AttributeOf || expression instanceof Expression.Variable;
    return leaf && !(expression.type() instanceof Type.Reference)
        ? java.util.stream.Stream.of(expression)
        : Parts.of(expression).stream().flatMap(Trial::leaves);
  }
}
