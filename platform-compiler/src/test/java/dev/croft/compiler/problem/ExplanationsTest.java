package dev.croft.compiler.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.format.Formatter;
import dev.croft.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of {@code croft check --explain}: one for each code, and what they show is so. */
class ExplanationsTest {
  private static final Path PAGES = Path.of("../docs/problems");

  /** No page holds what these are about; {@code HostileSizesTest} does. */
  private static final Set<ProblemCode> SHOWN_ELSEWHERE =
      EnumSet.of(ProblemCode.NOT_UTF8, ProblemCode.TOO_MUCH_TEXT, ProblemCode.TOO_MANY_ATTRIBUTES);

  private static final Pattern MARKDOWN = Pattern.compile("^#|```|\\*\\*|\\]\\(|^\\||^\\d+\\. ");

  @Test
  void everyCodeShouldHaveAPageAndEveryPageACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(ProblemCode.values()).map(code -> code.code() + ".md").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageShouldSayTheRuleTheReasonAndTheWaysOut() {
    return eachPage(
        page -> {
          assertThat(page.rule()).isEqualTo(page.code().explanation());
          assertThat(page.text()).isNotEmpty();
          assertThat(page.waysOut()).isNotEmpty();
          assertThat(Stream.concat(page.text().stream(), page.waysOut().stream()))
              .as("plain sentences, each in one line: a terminal breaks them itself")
              .allSatisfy(
                  words -> assertThat(words).doesNotContain("\n").doesNotContainPattern(MARKDOWN));
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongShouldGiveThisProblemAndNoOther() {
    return eachPage(
        page -> {
          if (SHOWN_ELSEWHERE.contains(page.code())) {
            assertThat(page.wrong()).isEmpty();
          } else {
            assertThat(codes(page.wrong().orElseThrow()))
                .isNotEmpty()
                .containsOnly(page.code().code());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsRightShouldGiveNoProblemAtAll() {
    return eachPage(
        page -> {
          assertThat(page.right().isPresent() || SHOWN_ELSEWHERE.contains(page.code())).isTrue();
          page.right()
              .ifPresent(
                  right -> {
                    assertThat(codes(right)).isEmpty();
                    assertThat(page.wrong()).isNotEqualTo(page.right());
                  });
        });
  }

  @TestFactory
  Stream<DynamicTest> examplesShouldBeInTheirCanonicalForm() {
    return eachPage(
        page ->
            Stream.of(page.wrong(), page.right())
                .flatMap(Optional::stream)
                .flatMap(example -> example.files().stream())
                .forEach(ExplanationsTest::canonical));
  }

  private static void canonical(SourceFile file) {
    String text = file.text().strip() + "\n";
    Formatter.format(new SourceFile(file.path(), text))
        .text()
        .ifPresent(formatted -> assertThat(text).isEqualTo(formatted));
  }

  private static List<String> codes(Example example) {
    return Compiler.check(example.sources(), example.producers()).problems().stream()
        .map(Problem::code)
        .toList();
  }

  private static Stream<DynamicTest> eachPage(Consumer<Explanation> promise) {
    return Arrays.stream(ProblemCode.values())
        .map(
            code ->
                DynamicTest.dynamicTest(code.code(), () -> promise.accept(Explanation.of(code))));
  }

  @Test
  void aCodeShouldBeFoundHoweverItIsWritten() {
    assertThat(
            Stream.of(
                "CROFT-E206",
                "croft-e206",
                "E206",
                "e206",
                " e206 ",
                "UNKNOWN_TYPE",
                "unknown_type"))
        .allSatisfy(
            written -> assertThat(Explanation.find(written)).contains(ProblemCode.UNKNOWN_TYPE));
    assertThat(Explanation.find("206")).isEmpty();
  }

  @Test
  void theNearestCodeShouldBeKnownForWhoeverMistypedOne() {
    assertThat(Explanation.nearest("UNKNOWN_TYP")).contains(ProblemCode.UNKNOWN_TYPE);
    assertThat(Explanation.nearest("CROFT-E2006")).contains(ProblemCode.UNKNOWN_TYPE);
    assertThat(Explanation.nearest("something else")).isEmpty();
  }
}
