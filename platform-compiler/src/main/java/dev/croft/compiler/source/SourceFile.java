package dev.croft.compiler.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One file of a model.
 *
 * @param path relative to the folder of the model, with {@code /}
 */
public record SourceFile(String path, String text) {
  public SourceFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
  }

  /** Bytes that are no UTF-8 become U+FFFD, which the reader reports with its place. */
  public static SourceFile of(String path, byte[] utf8) {
    return new SourceFile(path, new String(utf8, StandardCharsets.UTF_8));
  }
}
