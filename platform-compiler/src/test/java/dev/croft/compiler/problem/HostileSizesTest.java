package dev.croft.compiler.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.croft.compiler.CheckResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes that nobody writes by hand: a clear problem, soon. */
class HostileSizesTest {
  private static final String BASE = "application Shop\n\n";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void bytesThatAreNoUtf8ShouldBeToldWithTheirPlace() {
    byte[] latin =
        "application Shop\n\n/// Gr\u00fc\u00dfe\nrole Clerk\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Models.problems(Sources.of(SourceFile.of("model.croft", latin))))
        .startsWith("model.croft:3:7 error CROFT-E001 the file is not UTF-8 from here on\n")
        .contains("hint: save it as UTF-8");
  }

  @Test
  void aFileOfMoreThanTenMegabytesShouldBeRefused() {
    assertThat(codes(BASE + "// much\n".repeat(1_500_000))).containsExactly("CROFT-E004");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "not ", "-", "if a then ", "a.", "f(", "\"{", "if true { ", "1 + ", "{"})
  void whatIsNestedTenThousandDeepShouldBeRefused(String opening) {
    String model = BASE + "action Do {\n  let x = " + opening.repeat(10_000) + "\n}\n";
    assertThat(codes(model)).isNotEmpty().allMatch(code -> code.startsWith("CROFT-E1"));
  }

  @Test
  void nestingShouldBeToldAtTheFirstBracketTooMany() {
    String model =
        BASE + "action Do {\n  let x = " + "(".repeat(100) + "1" + ")".repeat(100) + "\n}\n";
    assertThat(Models.problems(Models.of(model)))
        .startsWith("model.croft:4:74 error CROFT-E108 this is nested too deep");
  }

  @Test
  void anIfWithTenThousandBranchesShouldBeRefused() {
    String branches = " else if 1 = 2 { log \"a\" }".repeat(10_000);
    assertThat(codes(BASE + "action Do {\n  if 1 = 1 { log \"a\" }" + branches + "\n}\n"))
        .containsExactly("CROFT-E108");
  }

  @Test
  void aNameOfThreeHundredCharactersShouldBeRefusedOnce() {
    String name = "Long".repeat(75);
    assertThat(codes(BASE + "entity " + name + " {\n  number Text(12)\n}\n"))
        .containsExactly("CROFT-E202");
  }

  @Test
  void anEntityShouldHaveTwoHundredAttributesAtMost() {
    IntFunction<String> line = number -> "  a" + number + " Integer\n";
    assertThat(codes(BASE + "entity Order {\n" + repeated(200, line) + "}\n")).isEmpty();
    assertThat(Models.problems(Models.of(BASE + "entity Order {\n" + repeated(201, line) + "}\n")))
        .contains(
            """
            model.croft:3:8 error CROFT-E314 `Order` has 201 attributes, 200 are the most
                entity Order {
                       ^~~~~
                hint: put some of them into an entity of their own
            """);
  }

  @Test
  void fiveThousandEntitiesShouldBeChecked() {
    String model =
        BASE
            + repeated(
                5_000,
                number ->
                    "entity E"
                        + number
                        + " {\n  name Text(100) unique\n  next E"
                        + (number + 1) % 5_000
                        + "? as back"
                        + number
                        + "\n}\n\n");
    assertThat(codes(model)).isEmpty();
  }

  @Test
  void nineMegabytesInOneWordShouldBeChecked() {
    assertThat(codes(BASE + "error " + "a".repeat(9_000_000) + "\n")).containsExactly("CROFT-E202");
    assertThat(codes(BASE + "setting A Text = \"" + "a".repeat(9_000_000) + "\"\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {") ", "error Same\n", "@"})
  void nineMegabytesOfWordsShouldBeRefused(String words) {
    assertThat(codes(BASE + words.repeat(9_000_000 / words.length())))
        .containsExactly("CROFT-E004");
  }

  @Test
  void manyMistakesShouldGiveFiveHundredProblems() {
    assertThat(codes(BASE + "rolle Clerk\n".repeat(20_000))).hasSize(500);
    assertThat(codes(BASE + "role 7\n".repeat(20_000))).hasSize(500);
  }

  private static String repeated(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
  }

  private static List<String> codes(String model) {
    CheckResult result = assertTimeout(SOON, () -> Compiler.check(Models.of(model)));
    return result.problems().stream().filter(Problem::isError).map(Problem::code).toList();
  }
}
