package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of a generated application; gives every class the imports that it needs. */
final class Packages {
  private final String base;
  private final Map<String, String> types = new TreeMap<>();

  Packages(Application application) {
    this.base = JavaNames.basePackage(application);
    JavaApi.TYPES.forEach(type -> types.put(type.substring(type.lastIndexOf('.') + 1), type));
    application.staticEntities().forEach(each -> known("entity", JavaNames.type(each.name())));
    application.entities().forEach(each -> entity(JavaNames.type(each.name())));
    application.structures().forEach(each -> known("structure", JavaNames.type(each.name())));
    application.queries().forEach(each -> known("query", JavaNames.type(each.name()) + "Query"));
    application.ownScreens().stream()
        .flatMap(screen -> screen.ownQueries().stream())
        .forEach(each -> known("query", JavaNames.type(each.name()) + "Query"));
    application.actions().forEach(each -> known("action", JavaNames.type(each.name()) + "Action"));
    types.put("SettingValues", base + ".SettingValues");
    types.put("ModelRules", base + ".ModelRules");
  }

  private void entity(String name) {
    known("entity", name);
    known("table", name + "Table");
    known("rest", name + "Resource");
  }

  private void known(String part, String name) {
    types.put(name, base + "." + part + "." + name);
  }

  /** The classes of the application that are imported by name. */
  Set<String> names() {
    return types.entrySet().stream()
        .filter(each -> each.getValue().startsWith(base + "."))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  String base() {
    return base;
  }

  /**
   * @param part {@code entity}, or empty for the base package
   */
  JavaSource source(String part, String name, JavaText body) {
    String packageName = part.isEmpty() ? base : base + "." + part;
    String code = body.toString();
    CodeWords words = CodeWords.of(code);
    StringBuilder text = new StringBuilder("package " + packageName + ";\n");
    SortedSet<String> statics = new TreeSet<>();
    for (String call : words.calls()) {
      if (JavaApi.FUNCTIONS.containsKey(call)) {
        statics.add("import static " + JavaApi.FUNCTIONS.get(call) + "." + call + ";\n");
      }
    }
    SortedSet<String> imports = new TreeSet<>();
    for (String word : words.words()) {
      String type = types.get(word);
      if (type != null && !type.equals(packageName + "." + word) && !word.equals(name)) {
        imports.add("import " + type + ";\n");
      }
    }
    text.append(statics.isEmpty() ? "" : "\n" + String.join("", statics));
    text.append(imports.isEmpty() ? "" : "\n" + String.join("", imports));
    return new JavaSource(packageName + "." + name, text.append("\n").append(code).toString());
  }
}
