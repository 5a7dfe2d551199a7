package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.Choice;
import dev.croft.compiler.jdl.ImportedApplication.Choices;
import dev.croft.compiler.jdl.ImportedApplication.ImportedAttribute;
import dev.croft.compiler.jdl.ImportedApplication.ImportedEntity;
import dev.croft.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an imported application: {@code application.croft}, its choices, its entities, and who may
 * reach them.
 */
final class ModelText {
  private final ImportedApplication application;

  ModelText(ImportedApplication application) {
    this.application = application;
  }

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    files.add(
        new SourceFile(
            "application.croft",
            "application "
                + application.name()
                + " "
                + CroftText.literal(application.title())
                + "\n"));
    if (!application.choices().isEmpty()) {
      files.add(
          new SourceFile(
              "choices.croft",
              application.choices().stream()
                  .map(ModelText::choices)
                  .collect(Collectors.joining("\n"))));
    }
    files.add(
        new SourceFile(
            "entities.croft",
            application.entities().stream()
                .map(ModelText::entity)
                .collect(Collectors.joining("\n"))));
    files.add(new SourceFile("access.croft", access()));
    return files;
  }

  private static String choices(Choices choices) {
    int longest = choices.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder(remarks("", choices.remarks()));
    text.append("static entity ").append(CroftText.element(choices.name())).append(" {\n");
    text.append("  label Text(").append(Math.max(50, longest)).append(")\n");
    for (Choice row : choices.rows()) {
      text.append(remarks("  ", row.remarks()))
          .append("  ")
          .append(row.name())
          .append(" (label: ")
          .append(CroftText.literal(row.label()))
          .append(")\n");
    }
    return text.append("}\n").toString();
  }

  private static String entity(ImportedEntity entity) {
    StringBuilder text = new StringBuilder(remarks("", entity.remarks()));
    text.append("entity ").append(CroftText.element(entity.name()));
    if (entity.attributes().isEmpty()) {
      return text.append(" {}\n").toString();
    }
    text.append(" {\n");
    entity.attributes().forEach(attribute -> text.append(attribute(attribute)));
    return text.append("}\n").toString();
  }

  private static String attribute(ImportedAttribute attribute) {
    String clauses =
        attribute.clauses().stream().map(each -> " " + each).collect(Collectors.joining());
    return remarks("  ", attribute.remarks())
        + "  "
        + CroftText.attribute(attribute.name())
        + " "
        + attribute.type()
        + (attribute.optional() ? "?" : "")
        + clauses
        + "\n";
  }

  private static String remarks(String indent, JdlFile.Remarks remarks) {
    StringBuilder text = new StringBuilder();
    remarks.comments().forEach(line -> text.append(indent).append("// ").append(line).append('\n'));
    remarks
        .description()
        .lines()
        .forEach(line -> text.append(indent).append("/// ").append(line).append('\n'));
    return text.toString();
  }

  private String access() {
    List<String> names = application.entities().stream().map(ImportedEntity::name).toList();
    return names.stream()
            .map(name -> "screens of " + name + " for users\n")
            .collect(Collectors.joining())
        + "\n"
        + names.stream()
            .map(name -> "rest of " + name + " for users\n")
            .collect(Collectors.joining());
  }
}
