package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Origin;
import dev.croft.compiler.read.Declaration;

/** The sequence behind {@code nextNumber()}: one for each attribute. */
final class SequenceName {
  private SequenceName() {}

  /**
   * @param home the names of the application that declares the entity
   */
  static String of(Names home, Declaration.EntityElement entity, String attribute) {
    String name =
        entity.formerNames().isEmpty()
            ? entity.name().text()
            : entity.formerNames().getLast().text();
    return Origin.named(home.application(), name + "_" + attribute);
  }
}
