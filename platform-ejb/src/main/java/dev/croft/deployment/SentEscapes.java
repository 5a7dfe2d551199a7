package dev.croft.deployment;

import dev.croft.compiler.Compiler;
import dev.croft.compiler.bundle.Manifest;
import dev.croft.compiler.source.Sources;
import dev.croft.compiler.source.SourcesRefused;
import dev.croft.deployment.Publications.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where a model that was sent steps down to SQL or Java. What cannot be read has none: it is
 * refused later, with what is wrong with it.
 */
public final class SentEscapes {
  private SentEscapes() {}

  /** Such as {@code sql in query Top}. */
  public static List<String> in(Kind kind, Path sent) throws IOException {
    try {
      return switch (kind) {
        case MODEL -> {
          try (InputStream zip = Files.newInputStream(sent)) {
            yield Compiler.escapes(Sources.ofZip(zip));
          }
        }
        case ARCHIVE -> ofArchive(sent);
      };
    } catch (SourcesRefused | ZipException | EOFException unreadable) {
      return List.of();
    }
  }

  /** An archive that was made of a model carries it; in any other there is nothing of Croft. */
  private static List<String> ofArchive(Path sent) throws IOException {
    try (ZipFile zip = new ZipFile(sent.toFile())) {
      var model = zip.getEntry(Manifest.MODEL_PATH);
      if (model == null) {
        return List.of();
      }
      try (InputStream bytes = zip.getInputStream(model)) {
        return Compiler.escapes(Sources.ofZip(bytes));
      }
    }
  }
}
