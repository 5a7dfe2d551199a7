package dev.croft.compiler;

import dev.croft.compiler.jdl.JdlImport;
import dev.croft.compiler.problem.ProblemText;
import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models that tests read. */
public final class Models {
  private static final Path JDL = Path.of("src/test/resources/jdl");

  private Models() {}

  /** The application that the demonstration publishes. */
  public static Sources orders() {
    try {
      return Sources.ofFolder(Path.of("../samples/orders"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JHipster's own examples, imported. */
  public static List<Sources> imported() {
    try (Stream<Path> files = Files.list(JDL)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(jdl|jh)"))
          .sorted()
          .map(Models::imported)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sources imported(Path file) {
    try {
      return new Sources(
          JdlImport.of(file.getFileName().toString(), Files.readString(file)).files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applications by their names, each with its files. */
  public static Producers producers(Map<String, List<SourceFile>> models) {
    return new Producers() {
      @Override
      public Optional<Sources> model(String application) {
        return Optional.ofNullable(models.get(application)).map(Sources::new);
      }

      @Override
      public Collection<String> names() {
        return models.keySet();
      }
    };
  }

  /** One file with this text. */
  public static Sources of(String text) {
    return Sources.of(new SourceFile("model.croft", text));
  }

  /** All problems as a person sees them. */
  public static String problems(Sources sources) {
    return problems(sources, Producers.none());
  }

  /** All problems of a model that uses others. */
  public static String problems(Sources sources, Producers producers) {
    ProblemText text = new ProblemText(sources);
    return Compiler.check(sources, producers).problems().stream()
        .map(text::of)
        .collect(Collectors.joining());
  }
}
