package dev.croft.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.croft.compiler.problem.Problem;
import dev.croft.compiler.source.Position;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person writes, the compiler answers with problems at places that exist. */
class MutatedModelsTest {
  private static final long SEED = 20_260_131;
  private static final int MUTANTS = 600;
  private static final int BUILT = 8;

  @Test
  void damagedModelsShouldBeCheckedToTheEndWithProblemsAtPlacesThatExist() {
    List<Sources> originals = new ArrayList<>(Models.imported());
    originals.add(Models.orders());
    for (Sources original : originals) {
      MutatedModels mutants = new MutatedModels(original, SEED);
      for (int i = 0; i < MUTANTS / originals.size() * 2; i++) {
        Sources mutant = mutants.next();
        assertThat(Compiler.check(mutant).problems())
            .as(() -> texts(mutant))
            .allMatch(problem -> isInside(problem, mutant));
      }
    }
  }

  @Test
  void whatHasNoErrorsShouldBeBuilt() {
    MutatedModels mutants = new MutatedModels(Models.orders(), SEED);
    int built = 0;
    while (built < BUILT) {
      Sources mutant = mutants.next();
      if (!Compiler.check(mutant).hasErrors()) {
        built++;
        assertThatCode(() -> Compiler.build(mutant)).as(texts(mutant)).doesNotThrowAnyException();
      }
    }
  }

  private static boolean isInside(Problem problem, Sources sources) {
    Position place = problem.position();
    List<String> lines =
        sources
            .file(place.file())
            .map(file -> List.of(file.text().split("\r\n|\r|\n", -1)))
            .orElse(List.of());
    return place.line() >= 1
        && place.line() <= lines.size()
        && place.column() >= 1
        && place.column() <= lines.get(place.line() - 1).length() + 1
        && place.endColumn() > place.column()
        && place.endColumn() <= lines.get(place.line() - 1).length() + 2;
  }

  private static String texts(Sources sources) {
    return sources.files().stream().map(SourceFile::text).reduce("", String::concat);
  }
}
