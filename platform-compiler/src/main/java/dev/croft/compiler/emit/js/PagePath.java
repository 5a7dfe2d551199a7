package dev.croft.compiler.emit.js;

import java.util.Locale;

/** The first part of the address of an entity's pages: {@code OrderLine} → {@code order-lines}. */
public final class PagePath {
  private PagePath() {}

  public static String of(String entity) {
    String words =
        entity
            .replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1-$2")
            .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1-$2")
            .toLowerCase(Locale.ROOT);
    return Labels.many(words);
  }
}
