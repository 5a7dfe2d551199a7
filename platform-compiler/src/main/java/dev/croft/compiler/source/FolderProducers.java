package dev.croft.compiler.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The models whose folders stand beside a model's folder. Of two that call themselves alike the
 * first folder counts, by the order of the names.
 */
public final class FolderProducers implements Producers {
  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*application\\s+`?([A-Za-z][A-Za-z0-9_]*)`?");

  private final Path parent;
  private final Path model;
  private Map<String, Sources> known;

  /**
   * @param model the folder of the model that uses others
   */
  public FolderProducers(Path model) {
    this.model = model.toAbsolutePath().normalize();
    this.parent = this.model.getParent();
  }

  @Override
  public Optional<Sources> model(String application) {
    return Optional.ofNullable(known().get(application));
  }

  @Override
  public Collection<String> names() {
    return known().keySet();
  }

  private Map<String, Sources> known() {
    if (known == null) {
      known = new TreeMap<>();
      for (Path folder : beside()) {
        read(folder)
            .ifPresent(
                sources -> name(sources).ifPresent(name -> known.putIfAbsent(name, sources)));
      }
    }
    return known;
  }

  private List<Path> beside() {
    if (parent == null) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.isDirectory(folder) && !folder.equals(model))
          .filter(FolderProducers::isModel)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Looks at the folder alone: what stands beside a model may be anything, and large. */
  private static boolean isModel(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".croft"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Optional<Sources> read(Path folder) {
    try {
      return Optional.of(Sources.ofFolder(folder));
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(Sources sources) {
    return sources.files().stream()
        .map(file -> NAME.matcher(file.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }
}
