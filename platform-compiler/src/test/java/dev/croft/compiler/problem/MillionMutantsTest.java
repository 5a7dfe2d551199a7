package dev.croft.compiler.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.croft.compiler.CheckResult;
import dev.croft.compiler.Compiler;
import dev.croft.compiler.Models;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is changed in a model, the compiler answers with problems: no exception, no hang. Every
 * build tries a thousand, {@code -Dcroft.long=all} a million; {@code -Dcroft.seed=...} tries
 * others. The figures are in {@code target/mutants.txt}.
 */
class MillionMutantsTest {
  private static final long SEED = Long.getLong("croft.seed", 20_261_121);
  private static final long MUTANTS =
      Long.getLong(
          "croft.mutants", "all".equals(System.getProperty("croft.long")) ? 1_000_000 : 1000);

  /** Of so many mutants one is of a whole application. */
  private static final int LARGE = 1000;

  private static final long MOST_MILLISECONDS = 60_000;

  private final LongAdder readable = new LongAdder();
  private final LongAdder withoutErrors = new LongAdder();
  private final AtomicLong longest = new AtomicLong();
  private final Map<String, LongAdder> codes = new ConcurrentHashMap<>();
  private final Map<Long, String> broken = new ConcurrentHashMap<>();

  @Test
  @Timeout(value = 12, unit = TimeUnit.HOURS)
  void everyMutantShouldEndInProblems() throws IOException {
    List<Sources> small = GoldenCase.all().stream().map(GoldenCase::sources).toList();
    List<Sources> large = new ArrayList<>(Models.imported());
    large.add(Models.orders());
    Mutation mutation = new Mutation(small);
    long begun = System.nanoTime();
    LongStream.range(0, MUTANTS)
        .parallel()
        .forEach(
            number -> {
              Random random = new Random(SEED + number);
              List<Sources> models = number % LARGE == 0 ? large : small;
              Sources model = models.get(random.nextInt(models.size()));
              check(number, mutation.of(model, random));
            });
    report((System.nanoTime() - begun) / 1_000_000_000);
    assertThat(broken).isEmpty();
    assertThat(readable.sum()).isGreaterThanOrEqualTo(MUTANTS / 2);
    assertThat(longest.get()).isLessThan(MOST_MILLISECONDS);
  }

  private void check(long number, Sources mutant) {
    long begun = System.nanoTime();
    try {
      CheckResult result = Compiler.check(mutant);
      boolean read = true;
      for (Problem problem : result.problems()) {
        codes.computeIfAbsent(problem.code(), code -> new LongAdder()).increment();
        read &= !problem.code().matches("CROFT-E[01]..");
      }
      if (read) {
        readable.increment();
      }
      if (!result.hasErrors()) {
        withoutErrors.increment();
      }
    } catch (RuntimeException | Error e) {
      broken.put(
          number,
          e + "\n" + mutant.files().stream().map(SourceFile::text).reduce("", String::concat));
    }
    longest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
  }

  private void report(long seconds) throws IOException {
    Map<String, Long> times = new TreeMap<>();
    codes.forEach((code, count) -> times.put(code, count.sum()));
    Files.writeString(
        Path.of("target/mutants.txt"),
        "%d mutants (seed %d) in %d s: %d can be read, %d have no error, %d broke the compiler; the"
                .formatted(
                    MUTANTS, SEED, seconds, readable.sum(), withoutErrors.sum(), broken.size())
            + " longest took %d ms; %d codes: %s%n%s%n"
                .formatted(longest.get(), times.size(), times, broken));
  }
}
