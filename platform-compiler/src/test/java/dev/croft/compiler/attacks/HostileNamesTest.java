package dev.croft.compiler.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.BuildResult;
import dev.croft.compiler.CheckResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.running.RunningApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model is hostile input: names that mean something in SQL, Java, JavaScript or HTML (attack 3).
 */
class HostileNamesTest {
  private static final List<String> PLACES =
      List.of(
          "entity `%s` {\n  name Text\n}\n",
          "entity Order {\n  `%s` Text\n}\n",
          "entity Order was `%s` {\n  name Text\n}\n",
          "entity Order {\n  name Text\n  other Order? as `%s`\n}\n",
          "static entity Status {\n  label Text\n  `%s` (label: \"a\")\n}\n",
          "structure `%s` {\n  name Text\n}\n",
          "role `%s`\n",
          "setting `%s` Integer = 1\n",
          "error `%s`\n",
          "entity Order {\n  name Text\n}\nquery `%s` {\n  from o in Order\n  select o.name\n}\n",
          "entity Order {\n  name Text\n}\nquery All {\n  from o in Order\n  select `%s`: o.name\n}\n",
          "action `%s` for everyone {\n  log \"a\"\n}\n",
          "action Do(`%s` Text) for everyone {\n  log `%1$s`\n}\n",
          "action Do for everyone {\n  let `%s` = 1\n  log \"{`%1$s`}\"\n}\n",
          "screen `%s` for everyone {\n  text \"a\"\n}\n",
          "block `%s` {\n  text \"a\"\n}\n",
          "uses `%s`\n");

  private static final List<String> NAMES =
      List.of(
          "x\"; drop table y; --",
          "'); drop schema public cascade; --",
          "*/ System.exit(0); /*",
          "${jndi:ldap://127.0.0.1/x}",
          "#{7*7}",
          "\\u0022",
          "\u202Eabc",
          "a\u0000b",
          "<script>alert(1)</script>",
          "../../x",
          "a.b",
          "$1",
          "%s",
          "é",
          "x".repeat(300));

  static Stream<Arguments> hostile() {
    return PLACES.stream().flatMap(place -> NAMES.stream().map(name -> Arguments.of(place, name)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileNameShouldBeAProblemAndNothingElse(String place, String name) {
    CheckResult result =
        Compiler.check(
            Models.of("application Shop\n\n" + place.replace("%s", name).replace("%1$s", name)));
    assertThat(result.hasErrors()).as(place + " with " + name).isTrue();
  }

  @Test
  void namesThatDifferOnlyInCaseShouldNotMeet() {
    assertThat(
            Models.problems(
                Models.of(
                    "application Shop\n\nentity Order {\n  name Text\n}\n\nentity ORDER {\n  name Text\n}\n")))
        .contains("CROFT-E205");
  }

  /** Words of SQL, Java and JavaScript are names like any other; what runs must bear them. */
  @Test
  void wordsOfOtherLanguagesShouldBeGoodNames(@TempDir Path folder) throws Exception {
    List<String> words =
        List.of(
            "Class",
            "Select",
            "Table",
            "Constructor",
            "Prototype",
            "Object",
            "String",
            "System",
            "Integer2",
            "Default",
            "Package",
            "Interface",
            "Null1",
            "Record",
            "Var",
            "Yield",
            "Window",
            "Document",
            "Function",
            "Promise",
            "Symbol",
            "Map",
            "List",
            "Thread",
            "Override");
    List<String> attributes =
        List.of(
            "class",
            "select",
            "from1",
            "table",
            "constructor",
            "prototype",
            "hasOwnProperty",
            "valueOf",
            "package",
            "interface",
            "default",
            "null1",
            "void",
            "native",
            "goto",
            "enum",
            "assert",
            "user1",
            "primary",
            "grant",
            "union",
            "offset",
            "limit",
            "window",
            "document",
            "length1",
            "then1");
    String model =
        "application Words\n\n"
            + words.stream()
                .map(
                    word ->
                        "entity "
                            + word
                            + " {\n"
                            + attributes.stream()
                                .map(name -> "  " + name + " Text(20)?\n")
                                .collect(Collectors.joining())
                            + "}\n\n")
                .collect(Collectors.joining())
            + "rest of all for everyone\nscreens of all for everyone\n";
    BuildResult built = Compiler.build(Models.of(model));
    assertThat(Models.problems(Models.of(model))).doesNotContain("error");
    try (RunningApplication running =
        RunningApplication.start(built.bundle().orElseThrow(), folder, Map.of("ada", Set.of()))) {
      for (String word : words) {
        String body =
            attributes.stream()
                .map(name -> "\"" + name + "\":\"v\"")
                .collect(Collectors.joining(",", "{", "}"));
        var made = running.call(null, "POST", "/rest/" + word, body);
        assertThat(made.statusCode()).as(word + ": " + made.body()).isEqualTo(201);
        var listed =
            running.call(null, "GET", "/rest/" + word + "?sort=constructor&select=v", null);
        assertThat(listed.statusCode()).as(word + ": " + listed.body()).isEqualTo(200);
        assertThat(listed.body()).contains("\"prototype\":\"v\"");
      }
    }
  }
}
