package dev.croft.compiler.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.compiler.emit.js.ComputedInBrowser;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes expressions as a script that computes them all. */
final class InBrowser {
  private InBrowser() {}

  /** Computes what the script says. */
  @FunctionalInterface
  interface Runner {
    JsonNode run(String script) throws Exception;
  }

  /** For each record the answers, in the order of the expressions. */
  static JsonNode answers(TriedModel model, TriedData data, Runner browser) throws Exception {
    StringBuilder script = new StringBuilder("(async () => {\n" + ComputedInBrowser.module());
    List<Parameter> parameters = model.tried().getFirst().query().parameters();
    for (Parameter each : parameters) {
      script.append("const $" + each.name() + " = ");
      script.append(
          ComputedInBrowser.constant(text(data.parameters().get(each.name())), each.type()));
      script.append(";\n");
    }
    script.append("const things = [];\n");
    Entity thing = model.application().entity("Thing").orElseThrow();
    for (Map<String, Object> each : data.things()) {
      script.append("things.push(" + record(each, thing, model) + ");\n");
    }
    ComputedInBrowser js = new ComputedInBrowser(model.application());
    script.append("const all = [\n");
    model
        .tried()
        .forEach(each -> script.append("($r) => " + js.of(each.selected().value()) + ",\n"));
    script.append(
        """
        ];
        const answer = (compute, thing) => {
          try {
            return compute(thing);
          } catch (refused) {
            return refused instanceof _.Refused ? "cannot be computed" : "broke: " + refused;
          }
        };
        return things.map((thing) => all.map((compute) => answer(compute, thing)));
        })()
        """);
    return browser.run(script.toString());
  }

  private static String record(Map<?, ?> values, Entity entity, TriedModel model) {
    String attributes =
        entity.attributes().stream()
            .map(each -> each.name() + ": " + value(values.get(each.name()), each))
            .collect(Collectors.joining(", ", "{ id: " + values.get("id") + "n, ", ""));
    if (!(values.get("pieces") instanceof List<?> pieces)) {
      return attributes + " }";
    }
    Entity piece = model.application().entity("Piece").orElseThrow();
    return pieces.stream()
        .map(each -> record((Map<?, ?>) each, piece, model))
        .collect(Collectors.joining(", ", attributes + ", pieces: [", "] }"));
  }

  private static String value(Object value, Attribute attribute) {
    if (attribute.type() instanceof Type.Reference) {
      return value instanceof Map<?, ?> record ? "things[" + record.get("id") + " - 1]" : "null";
    }
    return ComputedInBrowser.constant(text(value), attribute.type());
  }

  private static Object text(Object value) {
    return value == null || value instanceof Boolean || value instanceof java.math.BigDecimal
        ? value
        : value.toString();
  }
}
