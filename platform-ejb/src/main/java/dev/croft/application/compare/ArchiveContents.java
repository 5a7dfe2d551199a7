package dev.croft.application.compare;

import dev.croft.application.Comparison.Change;
import dev.croft.application.Comparison.FileChange;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.source.SourceFile;
import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What is in an archive.
 *
 * @param entries by path
 * @param model the sources, when it was made from a model
 * @param dataSources JNDI names in its persistence.xml
 */
public record ArchiveContents(
    Map<String, Entry> entries, Optional<Sources> model, List<String> dataSources) {
  private static final Pattern DATA_SOURCE =
      Pattern.compile("<(?:non-)?jta-data-source>\\s*([^<]{1,200}?)\\s*</");

  private static final int LONGEST_DESCRIPTOR = 1_000_000;

  /** An entry of an archive. */
  public record Entry(long bytes, long checksum) {}

  /** Reads the directory of a WAR or EAR, and its model if it has one. */
  public static ArchiveContents of(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Map<String, Entry> entries = new TreeMap<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(
              entry -> entries.put(entry.getName(), new Entry(entry.getSize(), entry.getCrc())));
      var model = zip.getEntry(Manifest.MODEL_PATH);
      return new ArchiveContents(
          entries,
          model == null ? Optional.empty() : Optional.of(Sources.ofZip(zip.getInputStream(model))),
          dataSources(zip));
    }
  }

  private static List<String> dataSources(ZipFile zip) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (String path :
        List.of("WEB-INF/classes/META-INF/persistence.xml", "META-INF/persistence.xml")) {
      var entry = zip.getEntry(path);
      if (entry != null) {
        byte[] text = zip.getInputStream(entry).readNBytes(LONGEST_DESCRIPTOR);
        DATA_SOURCE
            .matcher(new String(text, StandardCharsets.UTF_8))
            .results()
            .forEach(found -> names.add(found.group(1)));
      }
    }
    return List.copyOf(names);
  }

  /** Files that differ: sources when both were made from models, entries otherwise. */
  public List<FileChange> differences(ArchiveContents after) {
    return model.isPresent() && after.model().isPresent()
        ? sources(model.get(), after.model().get())
        : entries(after);
  }

  private static List<FileChange> sources(Sources before, Sources after) {
    TreeSet<String> paths = new TreeSet<>();
    before.files().forEach(file -> paths.add(file.path()));
    after.files().forEach(file -> paths.add(file.path()));
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      Optional<String> then = before.file(path).map(SourceFile::text);
      Optional<String> now = after.file(path).map(SourceFile::text);
      if (!then.equals(now)) {
        changes.add(
            new FileChange(
                path,
                change(then.isPresent(), now.isPresent()),
                then.orElse("").length(),
                now.orElse("").length(),
                LineDifference.between(then.orElse(""), now.orElse(""))));
      }
    }
    return changes;
  }

  private List<FileChange> entries(ArchiveContents after) {
    TreeSet<String> paths = new TreeSet<>(entries.keySet());
    paths.addAll(after.entries().keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      Entry then = entries.get(path);
      Entry now = after.entries().get(path);
      if (then == null || !then.equals(now)) {
        changes.add(
            new FileChange(
                path,
                change(then != null, now != null),
                then == null ? 0 : then.bytes(),
                now == null ? 0 : now.bytes(),
                List.of()));
      }
    }
    return changes;
  }

  private static Change change(boolean then, boolean now) {
    return then && now ? Change.CHANGED : then ? Change.REMOVED : Change.ADDED;
  }
}
