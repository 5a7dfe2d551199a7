package dev.croft.compiler.meaning;

import dev.croft.compiler.CheckResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model whose queries select the expressions to be tried: over a record {@code r}, the pieces
 * behind it, and parameters. Names end with {@code o} where the value may be empty.
 */
final class TriedModel {
  private static final int IN_ONE_QUERY = 20;

  /** Attribute or parameter → its kind. */
  static final Map<String, Kinds> ATTRIBUTES = new LinkedHashMap<>();

  static final Map<String, Kinds> PARAMETERS = new LinkedHashMap<>();
  static final Map<String, Kinds> OF_PIECES = new LinkedHashMap<>();

  static {
    for (Kinds kind : Kinds.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
      ATTRIBUTES.put("a" + name, kind);
      ATTRIBUTES.put("a" + name + "o", kind);
      ATTRIBUTES.put("b" + name + "o", kind);
      PARAMETERS.put("p" + name, kind);
      PARAMETERS.put("p" + name + "o", kind);
      OF_PIECES.put("c" + name + "o", kind);
    }
  }

  private static final String DATA =
      """
      application Tried
      static entity Mood { label Text(20); Good (label: "Good"); Bad (label: "Bad") }
      entity Thing {
        name Text
        boss Thing? as team
      %s}
      entity Piece {
        name Text
        thing Thing as pieces
      %s}
      """
          .formatted(lines(ATTRIBUTES), lines(OF_PIECES));

  private final Application application;
  private final List<Tried> tried;

  /** An expression of the model. */
  record Tried(String text, Query query, Query.Selected selected) {}

  private TriedModel(Application application, List<Tried> tried) {
    this.application = application;
    this.tried = tried;
  }

  Application application() {
    return application;
  }

  List<Tried> tried() {
    return tried;
  }

  private static String lines(Map<String, Kinds> attributes) {
    return attributes.entrySet().stream()
        .map(each -> "  " + each.getKey() + " " + type(each) + "\n")
        .collect(Collectors.joining());
  }

  private static String type(Map.Entry<String, Kinds> each) {
    return each.getValue().model() + (each.getKey().endsWith("o") ? "?" : "");
  }

  /** What the compiler refuses (a constant that does not fit its place) is left out. */
  static TriedModel of(List<String> texts) {
    List<String> taken = texts;
    while (true) {
      Written written = written(taken);
      CheckResult result = Compiler.check(Models.of(written.text()));
      Set<Integer> refused =
          result.problems().stream()
              .filter(Problem::isError)
              .map(problem -> problem.position().line())
              .collect(Collectors.toSet());
      if (refused.isEmpty()) {
        return new TriedModel(result.application().orElseThrow(), tried(result, taken));
      }
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < taken.size(); i++) {
        if (!refused.contains(written.lines().get(i))) {
          rest.add(taken.get(i));
        }
      }
      if (rest.size() == taken.size()) {
        throw new IllegalStateException(Models.problems(Models.of(written.text())));
      }
      taken = rest;
    }
  }

  /** What was written, and in which line each expression stands. */
  private record Written(String text, List<Integer> lines) {}

  private static Written written(List<String> texts) {
    StringBuilder model = new StringBuilder(DATA);
    List<Integer> lines = new ArrayList<>();
    String parameters =
        PARAMETERS.entrySet().stream()
            .map(each -> each.getKey() + " " + type(each))
            .collect(Collectors.joining(", "));
    for (int i = 0; i < texts.size(); i++) {
      if (i % IN_ONE_QUERY == 0) {
        model.append(i == 0 ? "" : "}\n").append("query Q").append(i / IN_ONE_QUERY);
        model.append("(").append(parameters).append(") {\nfrom r in Thing\nselect key: r.id");
      }
      model.append(",\ne").append(i).append(": ").append(texts.get(i));
      lines.add((int) model.chars().filter(c -> c == '\n').count() + 1);
      if (i % IN_ONE_QUERY == IN_ONE_QUERY - 1 || i == texts.size() - 1) {
        model.append("\n");
      }
    }
    return new Written(model.append("}\n").toString(), lines);
  }

  private static List<Tried> tried(CheckResult result, List<String> texts) {
    Application application = result.application().orElseThrow();
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Query query = application.query("Q" + i / IN_ONE_QUERY).orElseThrow();
      tried.add(new Tried(texts.get(i), query, query.select().get(1 + i % IN_ONE_QUERY)));
    }
    return tried;
  }
}
