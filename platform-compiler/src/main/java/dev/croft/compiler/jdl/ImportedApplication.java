package dev.croft.compiler.jdl;

import java.util.List;

/** An application about to be written as model text; all names are usable in a model. */
record ImportedApplication(
    String name, String title, List<Choices> choices, List<ImportedEntity> entities) {

  /** An enum: a static entity with a label. */
  record Choices(String name, JdlFile.Remarks remarks, List<Choice> rows) {}

  record Choice(String name, String label, JdlFile.Remarks remarks) {}

  record ImportedEntity(String name, JdlFile.Remarks remarks, List<ImportedAttribute> attributes) {}

  /**
   * One attribute.
   *
   * @param type in model text, such as {@code Text(50)}
   * @param clauses what follows the type, each in model text, in canonical order
   */
  record ImportedAttribute(
      String name, String type, boolean optional, List<String> clauses, JdlFile.Remarks remarks) {}
}
