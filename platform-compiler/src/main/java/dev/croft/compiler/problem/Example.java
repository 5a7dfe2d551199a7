package dev.croft.compiler.problem;

import dev.croft.compiler.source.Producers;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A whole model in one text. A line {@code // file: books.croft} begins another file; the path
 * {@code ../Customers/model.croft} is a file of the application Customers, which stands beside it.
 */
public record Example(String text) {
  private static final String FILE = "// file: ";
  private static final String ELSEWHERE = "../";

  /** The model itself. */
  public Sources sources() {
    return new Sources(
        files().stream().filter(file -> !file.path().startsWith(ELSEWHERE)).toList());
  }

  /** The applications beside it. */
  public Producers producers() {
    Map<String, Sources> models =
        files().stream()
            .filter(file -> file.path().startsWith(ELSEWHERE))
            .collect(
                Collectors.groupingBy(
                    file -> file.path().split("/", 3)[1],
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(
                            file -> new SourceFile(file.path().split("/", 3)[2], file.text()),
                            Collectors.toList()),
                        Sources::new)));
    return new Beside(models);
  }

  /** All files as they stand in the text; what stands before the first name is a file, too. */
  public List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    String path = "model.croft";
    StringBuilder file = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      if (line.startsWith(FILE)) {
        add(files, path, file);
        path = line.substring(FILE.length()).strip();
      } else {
        file.append(line);
      }
    }
    add(files, path, file);
    return files;
  }

  private static void add(List<SourceFile> files, String path, StringBuilder text) {
    if (!text.isEmpty()) {
      files.add(new SourceFile(path, text.toString()));
      text.setLength(0);
    }
  }

  private record Beside(Map<String, Sources> models) implements Producers {
    @Override
    public Optional<Sources> model(String application) {
      return Optional.ofNullable(models.get(application));
    }

    @Override
    public Collection<String> names() {
      return models.keySet();
    }
  }
}
