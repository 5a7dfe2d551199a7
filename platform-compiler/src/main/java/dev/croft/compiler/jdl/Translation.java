package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.Choice;
import dev.croft.compiler.jdl.ImportedApplication.Choices;
import dev.croft.compiler.jdl.JdlFile.Name;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JDL file as an application. */
final class Translation {
  private static final Set<String> RESERVED_APPLICATIONS =
      Set.of("console", "server", "lifetimeapi");

  private final JdlFile file;
  private final Notices notices;
  private final Map<String, Name> declared = new HashMap<>();

  Translation(JdlFile file, Notices notices) {
    this.file = file;
    this.notices = notices;
  }

  ImportedApplication application(String fileName) {
    new OptionNotices(notices).report(file);
    List<Choices> choices = file.enumerations().stream().map(this::choices).toList();
    Map<String, List<String>> rows = new HashMap<>();
    choices.forEach(each -> rows.put(each.name(), each.rows().stream().map(Choice::name).toList()));
    Map<String, Draft> drafts = drafts(rows);
    relate(drafts);
    if (drafts.isEmpty() && !notices.hasErrors()) {
      notices.say(
          Notice.Kind.NO_ENTITY,
          new Position(notices.fileName(), 1, 1, 2),
          "The file declares no entity.",
          "Is it the right file?");
    }
    merged();
    String name = name(fileName);
    return new ImportedApplication(
        name, Naming.title(name), choices, drafts.values().stream().map(Draft::finished).toList());
  }

  private Map<String, Draft> drafts(Map<String, List<String>> rows) {
    FieldTranslation fields =
        new FieldTranslation(rows, new Limits(file.constants(), notices), notices);
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (JdlFile.Entity entity : file.entities()) {
      Draft draft = new Draft(declare(entity.name()), entity.remarks());
      entity.fields().forEach(field -> fields.addTo(draft, field));
      drafts.putIfAbsent(draft.name(), draft);
    }
    return drafts;
  }

  private void relate(Map<String, Draft> drafts) {
    new BuiltInEntities(drafts, notices).complete(file);
    RelationshipTranslation relationships = new RelationshipTranslation(drafts, notices);
    file.relationships().forEach(relationships::add);
    file.relationships().forEach(relationships::reportLabels);
    unknownEntities(drafts);
  }

  /** Options and applications may name an entity that is not there. */
  private void unknownEntities(Map<String, Draft> drafts) {
    List<Name> named = new ArrayList<>();
    file.options().forEach(option -> named.addAll(option.entities()));
    file.options().forEach(option -> named.addAll(option.except()));
    file.applications().forEach(application -> named.addAll(application.entities()));
    for (Name name : named) {
      if (!drafts.containsKey(Naming.ofElement(name.text()))) {
        notices.say(
            Notice.Kind.UNKNOWN_ENTITY,
            name.position(),
            "No entity has the name " + name.text() + ".",
            Nearest.hint(name.text(), drafts.keySet()));
      }
    }
  }

  private String declare(Name name) {
    String element = Naming.ofElement(name.text());
    Name other = declared.putIfAbsent(element, name);
    if (other != null) {
      notices.say(
          Notice.Kind.DECLARED_TWICE,
          name.position(),
          name.text() + " is declared already, in line " + other.position().line() + ".",
          "Give one of the two another name.");
    }
    return element;
  }

  private Choices choices(JdlFile.Enumeration enumeration) {
    String name = declare(enumeration.name());
    List<Choice> rows = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (JdlFile.Value value : enumeration.values()) {
      String constant = value.name().text();
      if (!taken.add(constant)) {
        notices.say(
            Notice.Kind.DECLARED_TWICE,
            value.name().position(),
            name + " has a value " + constant + " already.",
            "Keep one of the two.");
      }
      if (constant.contains("-")) {
        notices.say(
            Notice.Kind.UNUSABLE_NAME,
            value.name().position(),
            "A value of an enum has letters, digits and underscores only.",
            "Write " + constant.replace('-', '_') + ".");
      }
      rows.add(
          new Choice(
              constant, value.label().orElseGet(() -> Naming.label(constant)), value.remarks()));
    }
    if (rows.isEmpty()) {
      notices.say(
          Notice.Kind.UNUSABLE_NAME,
          enumeration.name().position(),
          "The enum " + name + " has no value.",
          "Give it at least one.");
    }
    return new Choices(name, enumeration.remarks(), rows);
  }

  private void merged() {
    file.applications().stream()
        .skip(1)
        .forEach(
            application ->
                notices.say(
                    Notice.Kind.MERGED_APPLICATIONS,
                    application.position(),
                    "The application "
                        + application.entry("baseName").map(JdlFile.Entry::value).orElse("")
                        + " is merged into the first one: a model is one application with one"
                        + " database.",
                    "Move its entities to a model of their own if they are to live apart."));
  }

  private String name(String fileName) {
    Optional<JdlFile.Entry> baseName =
        file.applications().stream().findFirst().flatMap(block -> block.entry("baseName"));
    String plain = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = plain.lastIndexOf('.');
    String name =
        Naming.ofElement(
            baseName.map(JdlFile.Entry::value).orElse(dot > 0 ? plain.substring(0, dot) : plain));
    if (!RESERVED_APPLICATIONS.contains(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    notices.say(
        Notice.Kind.RENAMED,
        baseName.map(JdlFile.Entry::position).orElse(new Position(notices.fileName(), 1, 1, 2)),
        "The application is called " + name + "App: the platform keeps " + name + " for itself.");
    return name + "App";
  }
}
