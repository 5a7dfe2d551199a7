package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.ImportedAttribute;
import dev.croft.compiler.jdl.ImportedApplication.ImportedEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entity that still gets attributes: its fields first, then what relationships inject. */
final class Draft {
  private final String name;
  private final JdlFile.Remarks remarks;
  private final List<ImportedAttribute> attributes = new ArrayList<>();

  /** Each name that is taken, with what took it; ways back are among them. */
  private final Map<String, String> taken = new HashMap<>();

  Draft(String name, JdlFile.Remarks remarks) {
    this.name = name;
    this.remarks = remarks;
    taken.put("id", "the number that every record has");
  }

  String name() {
    return name;
  }

  /** The wanted name, or that name with a number when something has it already. */
  String free(String wanted, String by) {
    String free = wanted;
    for (int number = 2; taken.containsKey(free); number++) {
      free = wanted + number;
    }
    taken.put(free, by);
    return free;
  }

  String takenBy(String wanted) {
    return taken.getOrDefault(wanted, "");
  }

  void add(ImportedAttribute attribute) {
    attributes.add(attribute);
  }

  boolean has(String attribute) {
    return attributes.stream().anyMatch(each -> each.name().equals(attribute));
  }

  /** What names a record to a person: the first required text, else the first text. */
  Optional<String> label() {
    return attributes.stream()
        .filter(Draft::isText)
        .filter(each -> !each.optional())
        .findFirst()
        .or(() -> attributes.stream().filter(Draft::isText).findFirst())
        .map(ImportedAttribute::name);
  }

  private static boolean isText(ImportedAttribute attribute) {
    return attribute.type().startsWith("Text");
  }

  ImportedEntity finished() {
    return new ImportedEntity(name, remarks, List.copyOf(attributes));
  }
}
