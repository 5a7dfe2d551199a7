package dev.croft.compiler.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.croft.compiler.BuildResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.running.RunningApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every text of a model comes through every generator as it is (attack 4): Java, SQL, JSON and
 * JavaScript, wherever the language allows one.
 */
class HostileTextsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RANDOM_TEXTS = 120;
  private static final int LONGEST = 24;
  private static final String[] PIECES = {
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "$",
    "*/",
    "/*",
    "//",
    "--",
    ";",
    "\n",
    "\t",
    "\r",
    "<",
    ">",
    "&",
    "</script>",
    "<!--",
    "]]>",
    "\u2028",
    "\u2029",
    "\u202E",
    "\uFEFF",
    "é",
    "ß",
    "😀",
    "%s",
    "%",
    "_",
    "\\u0022",
    "${x}",
    "#{7*7}",
    "`",
    "\"\"\"",
    "?",
    ":x",
    "||",
    "E'",
    "$$",
    "a",
    "Z",
    "0",
    " "
  };

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(PIECES));
    texts.add("x'; drop schema app_hostile cascade; --");
    texts.add("\"); System.exit(1); (\"");
    texts.add("</script><script>alert(1)</script>");
    Random random = new Random(20_261_121);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(LONGEST); length > 0; length--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** As the language writes a text. */
  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("{", "\\{")
            .replace("}", "\\}")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r")
        + "\"";
  }

  private static String model(List<String> texts) {
    StringBuilder model =
        new StringBuilder("application Hostile " + quoted(texts.get(50)) + "\n\n");
    model.append("static entity Said {\n  label Text(2000)\n");
    for (int i = 0; i < texts.size(); i++) {
      model
          .append("  Row")
          .append(i)
          .append(" (label: ")
          .append(quoted(texts.get(i)))
          .append(")\n");
    }
    model
        .append("}\n\nentity Note {\n  text Text(2000) = ")
        .append(quoted(texts.get(60)))
        .append("\n");
    model
        .append("  said Said?\n  check text != \"no\" else ")
        .append(quoted(texts.get(61)))
        .append("\n}\n\n");
    for (int i = 0; i < texts.size(); i++) {
      model
          .append("setting Set")
          .append(i)
          .append(" Text = ")
          .append(quoted(texts.get(i)))
          .append("\n");
    }
    String all = texts.stream().map(HostileTextsTest::quoted).collect(Collectors.joining(", "));
    model
        .append("\naction Texts returns list of Text for everyone {\n  return [")
        .append(all)
        .append("]\n}\n");
    String settings = range(texts, i -> "Set" + i);
    model
        .append("action Settings returns list of Text for everyone {\n  return [")
        .append(settings)
        .append("]\n}\n");
    String labels = range(texts, i -> "Said.Row" + i + ".label");
    model
        .append("action Labels returns list of Text for everyone {\n  return [")
        .append(labels)
        .append("]\n}\n");
    String templates = range(texts, i -> quoted(texts.get(i)).replaceAll("\"$", "{\"\"}\""));
    model
        .append("action Templates returns list of Text for everyone {\n  return [")
        .append(templates)
        .append("]\n}\n");
    model.append(
        "\nquery Same(wanted Text) {\n  from n in Note\n  where n.text = wanted\n  select n.text");
    for (int i = 0; i < texts.size(); i += 7) {
      model.append(", q").append(i).append(": ").append(quoted(texts.get(i)));
    }
    model
        .append("\n}\n\nscreen Desk ")
        .append(quoted(texts.get(62)))
        .append(" at \"/\" for everyone {\n");
    for (int i = 0; i < texts.size(); i++) {
      model.append("  text ").append(quoted(texts.get(i))).append("\n");
    }
    model
        .append("  table Note ")
        .append(quoted(texts.get(63)))
        .append(" {\n    column text ")
        .append(quoted(texts.get(64)))
        .append("\n  }\n}\n\nrest of Note for everyone\n");
    model.append(
        "rest \"/api\" for everyone {\n  get \"/texts\" Texts\n  get \"/settings\" Settings\n");
    model.append(
        "  get \"/labels\" Labels\n  get \"/templates\" Templates\n  get \"/same\" Same\n}\n");
    return model.toString();
  }

  private static String range(List<String> texts, java.util.function.IntFunction<String> each) {
    return java.util.stream.IntStream.range(0, texts.size())
        .mapToObj(each)
        .collect(Collectors.joining(", "));
  }

  @Test
  void everyTextShouldComeThroughEveryGenerator(@TempDir Path folder) throws Exception {
    List<String> texts = texts();
    String model = model(texts);
    BuildResult built = Compiler.build(Models.of(model));
    assertThat(Models.problems(Models.of(model))).doesNotContain(" error ");
    try (RunningApplication running =
        RunningApplication.start(built.bundle().orElseThrow(), folder, Map.of("ada", Set.of()))) {
      for (String what : List.of("texts", "settings", "labels", "templates")) {
        assertThat(list(running, "/api/" + what)).as(what).isEqualTo(texts);
      }
      for (int i = 0; i < texts.size(); i++) {
        String label = texts.get(i).replace("'", "''");
        assertThat(
                running.count(
                    "select count(*) from app_hostile.said where id = 'Row"
                        + i
                        + "' and label = '"
                        + label
                        + "'"))
            .as(texts.get(i))
            .isEqualTo(1);
        var made =
            running.call(
                null, "POST", "/rest/Note", JSON.writeValueAsString(Map.of("text", texts.get(i))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(JSON.readTree(made.body()).get("text").asText()).isEqualTo(texts.get(i));
      }
      assertThat(JSON.readTree(running.call(null, "GET", "/_screen/Desk", null).body()).isObject())
          .isTrue();
      assertThat(running.call(null, "GET", "/rest/openapi.json", null).statusCode()).isEqualTo(200);
      var defaults = running.call(null, "POST", "/rest/Note", "{}");
      assertThat(JSON.readTree(defaults.body()).get("text").asText()).isEqualTo(texts.get(60));
      var refused = running.call(null, "POST", "/rest/Note", "{\"text\":\"no\"}");
      assertThat(refused.body()).satisfies(body -> assertThat(said(body)).contains(texts.get(61)));
    }
  }

  private static String said(String body) {
    try {
      return JSON.readTree(body).findValuesAsText("error").toString()
          + JSON.readTree(body).findValuesAsText("message");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> list(RunningApplication running, String path) throws Exception {
    var answer = running.call(null, "GET", path, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> found = new ArrayList<>();
    JsonNode root = JSON.readTree(answer.body());
    for (JsonNode each : root.isArray() ? root : root.get("result")) {
      found.add(each.asText());
    }
    return found;
  }
}
