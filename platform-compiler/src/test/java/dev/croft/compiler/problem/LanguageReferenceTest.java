package dev.croft.compiler.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the reference shows is a model, and what it lists is what there is. */
class LanguageReferenceTest {
  private static final Path PAGE = Path.of("../docs/language.md");
  private static final Pattern BLOCK = Pattern.compile("```croft\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OTHERS =
      Pattern.compile("```croft of (\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- problems -->\n)(.*?)(?=<!-- end of problems -->)", Pattern.DOTALL);

  @Test
  void theExamplesShouldBeAModelWithoutProblems() throws IOException {
    Sources examples = examples();
    assertThat(Models.problems(examples, others())).isEmpty();
    assertThat(Compiler.build(examples, others()).bundle()).isPresent();
  }

  private static Producers others() throws IOException {
    Map<String, List<SourceFile>> models =
        OTHERS
            .matcher(Files.readString(PAGE))
            .results()
            .collect(
                Collectors.toMap(
                    block -> block.group(1),
                    block -> List.of(new SourceFile("model.croft", block.group(2)))));
    models.values().forEach(each -> assertThat(Models.problems(new Sources(each))).isEmpty());
    return Models.producers(models);
  }

  private static Sources examples() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThan(5);
    return new Sources(
        IntStream.range(0, blocks.size())
            .mapToObj(i -> new SourceFile("example-" + (i + 1) + ".croft", blocks.get(i)))
            .toList());
  }

  @Test
  void theTableShouldHaveEveryProblem() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("croft.golden.write")) {
      Files.writeString(PAGE, TABLE.matcher(page).replaceFirst(match -> quoted(table())));
    }
    Optional<String> written = TABLE.matcher(page).results().map(MatchResult::group).findFirst();
    assertThat(written).contains(table());
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String table() {
    return Arrays.stream(ProblemCode.values())
        .map(code -> "| " + link(code) + " | " + code.explanation().replace("|", "\\|") + " |\n")
        .collect(Collectors.joining("", "| Code | The rule |\n| --- | --- |\n", ""));
  }

  private static String link(ProblemCode code) {
    return "[" + code.code() + "](problems/" + code.code() + ".md)";
  }
}
