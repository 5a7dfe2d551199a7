package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names and constants of the model as Java writes them. Nothing of a model can leave its place. */
final class JavaNames {
  /** Methods that every record has, and names that generated methods use themselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "finalize",
          "clone",
          "work",
          "it",
          "page",
          "binds",
          "row",
          "exchange",
          "in",
          "out",
          "record",
          "before",
          "problems",
          "view",
          "bench",
          "write",
          "read",
          "equals",
          "of");

  /** Types that generated classes name without a package. */
  private static final Set<String> IMPORTED =
      Set.of(
          "BigDecimal",
          "Instant",
          "LocalDate",
          "LocalTime",
          "Duration",
          "UUID",
          "List",
          "ArrayList",
          "Arrays",
          "Function",
          // Constants of generated classes, which stand before a type of the same name.
          "SELECT",
          "LEAN",
          "BRIEF",
          "ONE",
          "INSERT",
          "UPDATE",
          "DELETE",
          "STORED",
          "ROWS",
          "ORDERED",
          "ORDER",
          "COUNT",
          "ANY",
          "DESCRIPTION",
          "Optional",
          "Pattern",
          "Work",
          "Row",
          "Refusal",
          "Problems",
          "Output",
          "Input",
          "Page",
          "Kind",
          "Result",
          "Answer",
          "Access",
          "Routes",
          "Rules",
          "Identity",
          "Exchange",
          "Description",
          "Column",
          "EntityResource",
          "ApplicationServlet",
          "SQLException",
          "Consumer",
          "BiConsumer",
          "DataSource",
          "TestBench",
          "Mark",
          "ResultShape",
          "ModelRules",
          "LinkedHashMap",
          "ListedPart",
          "RecordNames",
          "RowOrder",
          "RowsAlike",
          "ScreenAddress",
          "ScreenView",
          "Shown",
          "ShownRow",
          "Map",
          "Set",
          "Objects");

  private JavaNames() {}

  static String basePackage(Application application) {
    return "app." + identifier(application.context());
  }

  private static String identifier(String name) {
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> safe.appendCodePoint(Character.isJavaIdentifierPart(point) ? point : '_'));
    if (safe.isEmpty() || !Character.isJavaIdentifierStart(safe.codePointAt(0))) {
      safe.insert(0, '_');
    }
    String text = safe.toString();
    return SourceVersion.isKeyword(text) || text.equals("record") || text.equals("var")
        ? text + "_"
        : text;
  }

  /** A component, a parameter or a variable. */
  static String member(String name) {
    String safe = identifier(name);
    return TAKEN.contains(safe) ? safe + "_" : safe;
  }

  static String with(String name) {
    String safe = identifier(name);
    return "with" + safe.substring(0, 1).toUpperCase(Locale.ROOT) + safe.substring(1);
  }

  /** A class named after an element; a name that Java itself uses is set apart. */
  static String type(String name) {
    String safe = identifier(name);
    return IMPORTED.contains(safe) || inJavaLang(safe) ? safe + "_" : safe;
  }

  private static boolean inJavaLang(String name) {
    return Object.class.getModule().getPackages().contains("java.lang")
        && JavaNames.class.getClassLoader() != null
        && ClassLoader.getPlatformClassLoader().getResource("java/lang/" + name + ".class") != null;
  }

  static String text(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  static String inTextBlock(String line) {
    StringBuilder safe = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (c == '\\') {
        safe.append("\\\\");
      } else if (c < ' ' || c > '~') {
        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString().replace("\"\"\"", "\"\"\\\"").stripTrailing();
  }

  /** A comment can neither end early nor hide an escape that the compiler would read. */
  static String inComment(String text) {
    return text.replace("\\", "&#92;")
        .replace("*/", "*&#47;")
        .replace("@", "&#64;")
        .replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
  }
}
