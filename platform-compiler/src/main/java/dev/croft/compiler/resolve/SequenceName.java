package dev.croft.compiler.resolve;

import dev.croft.compiler.read.Declaration;

/** The sequence behind {@code nextNumber()}: one for each attribute. */
final class SequenceName {
  private SequenceName() {}

  static String of(Declaration.EntityElement entity, String attribute) {
    String name =
        entity.formerNames().isEmpty()
            ? entity.name().text()
            : entity.formerNames().getLast().text();
    return name + "_" + attribute;
  }
}
