package dev.croft.compiler.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a person sees, for each mistake that the compiler knows. {@code -Dcroft.golden.write=true}
 * writes the expected texts anew; they are to be read before they are committed.
 */
class ProblemsTest {
  /** These need input that is no readable file; see {@code HostileSizesTest}. */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.NOT_UTF8,
          ProblemCode.TOO_MUCH_TEXT,
          ProblemCode.TOO_DEEP,
          ProblemCode.TOO_MANY_ATTRIBUTES);

  private static final boolean WRITE = Boolean.getBoolean("croft.golden.write");

  @TestFactory
  Stream<DynamicTest> eachMistakeShouldBeToldAsItWasAgreed() {
    return GoldenCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> compare(each)));
  }

  private static void compare(GoldenCase each) {
    if (WRITE) {
      each.write();
      fail("written anew: read it, and run again without -Dcroft.golden.write");
    }
    assertThat(each.actual()).isEqualTo(each.expected());
  }

  @TestFactory
  Stream<DynamicTest> oneMistakeShouldBeOneProblem() {
    return GoldenCase.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        assertThat(each.actual().lines().filter(line -> line.contains(" CROFT-")))
                            .singleElement()
                            .asString()
                            .contains(" " + each.code().code() + " ")));
  }

  @Test
  void everyCodeShouldHaveACase() {
    Set<ProblemCode> shown =
        GoldenCase.all().stream().map(GoldenCase::code).collect(Collectors.toSet());
    assertThat(Arrays.stream(ProblemCode.values()).filter(code -> !ELSEWHERE.contains(code)))
        .allMatch(shown::contains);
  }

  @Test
  void everyExpectedTextShouldBelongToAModel() {
    assertThat(GoldenCase.orphans()).isEmpty();
  }
}
