package dev.croft.compiler.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page about a problem, for those who met it for the first time. The pages are {@code
 * docs/problems}, and stand in the jar of the compiler.
 *
 * @param rule the rule that was broken, in a sentence
 * @param text why there is this rule, in paragraphs
 * @param wrong a model with exactly this problem, where a page can show one
 * @param right the same model, mended
 * @param waysOut what an author can do, a sentence or two each
 */
public record Explanation(
    ProblemCode code,
    String rule,
    List<String> text,
    Optional<Example> wrong,
    Optional<Example> right,
    List<String> waysOut) {
  private static final Pattern HEADING = Pattern.compile("# (\\S+): (.*)");
  private static final Pattern EXAMPLE =
      Pattern.compile("```croft (wrong|right)\n(.*?)```\n", Pattern.DOTALL);
  private static final String WAYS_OUT = "## Ways out\n";
  private static final String ITEM = "- ";

  /** The page about a code. */
  public static Explanation of(ProblemCode code) {
    String name = code.code() + ".md";
    try (InputStream page = Explanation.class.getResourceAsStream("explanations/" + name)) {
      if (page == null) {
        throw new IllegalStateException("the compiler came without its page " + name);
      }
      return read(code, new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code that somebody means by {@code CROFT-E206}, {@code e206} or {@code UNKNOWN_TYPE}. */
  public static Optional<ProblemCode> find(String written) {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> names(code).anyMatch(written.strip()::equalsIgnoreCase))
        .findFirst();
  }

  /** The code that is nearest to one that does not exist. */
  public static Optional<ProblemCode> nearest(String written) {
    Collection<String> known =
        Arrays.stream(ProblemCode.values()).flatMap(Explanation::names).toList();
    return Nearest.to(written.strip(), known).flatMap(Explanation::find);
  }

  private static Stream<String> names(ProblemCode code) {
    return Stream.of(code.code(), code.code().substring(code.code().indexOf('-') + 1), code.name());
  }

  private static Explanation read(ProblemCode code, String page) {
    Matcher heading = HEADING.matcher(page.lines().findFirst().orElse(""));
    if (!heading.matches() || !heading.group(1).equals(code.code())) {
      throw new IllegalStateException("the page about " + code.code() + " has another heading");
    }
    String words = EXAMPLE.matcher(page.substring(heading.end())).replaceAll("\n");
    String[] halves = words.split(WAYS_OUT, 2);
    return new Explanation(
        code,
        heading.group(2),
        Arrays.stream(halves[0].split("\n\n+"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList(),
        example("wrong", page),
        example("right", page),
        halves.length == 1
            ? List.of()
            : halves[1].lines().filter(it -> !it.isBlank()).map(Explanation::item).toList());
  }

  private static String item(String line) {
    if (!line.startsWith(ITEM)) {
      throw new IllegalStateException("among the ways out, no item begins with `" + line + "`");
    }
    return line.substring(ITEM.length());
  }

  private static Optional<Example> example(String kind, String page) {
    return EXAMPLE
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> new Example(block.group(2)))
        .findFirst();
  }
}
