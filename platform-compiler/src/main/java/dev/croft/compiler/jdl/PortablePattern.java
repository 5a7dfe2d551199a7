package dev.croft.compiler.jdl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that Java, JavaScript and PostgreSQL understand alike; JHipster's are Java's,
 * for the whole text.
 */
final class PortablePattern {
  private static final Map<Pattern, String> ONLY_JAVA = new LinkedHashMap<>();

  static {
    put("\\(\\?<[A-Za-z]", "groups with names are read differently by the database");
    put("\\(\\?<[=!]", "looking back is not known to the database");
    put("\\(\\?(?![:=!<])", "flags in parentheses are not known to the browser");
    put("[+*?}]\\+", "possessive repetition is not known to the browser");
    put("\\\\[pP]\\{", "classes of Unicode are not known to the database");
    put("\\\\[bBAzZGQE]", "a border is written differently in the database");
    put("\\\\[hHvVRXk]", "this class is known to Java only");
    put("&&", "intersections of classes are known to Java only");
    put("\\[\\[:", "classes with names are known to the database only");
  }

  private PortablePattern() {}

  private static void put(String sign, String reason) {
    ONLY_JAVA.put(Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*" + sign), reason);
  }

  /** Why the expression cannot be carried over; empty when it can. */
  static Optional<String> obstacle(String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException broken) {
      return Optional.of("it is no regular expression (" + broken.getDescription() + ")");
    } catch (StackOverflowError tooDeep) {
      return Optional.of("it is nested too deeply");
    }
    return ONLY_JAVA.entrySet().stream()
        .filter(each -> each.getKey().matcher(expression).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Without the escapes that only JDL needs, and the anchors that a whole text has anyway. */
  static String of(String expression) {
    String plain = expression.replace("\\/", "/");
    boolean anchored = plain.startsWith("^") && plain.endsWith("$") && !plain.endsWith("\\$");
    boolean choice = plain.contains("|");
    return anchored && !choice ? plain.substring(1, plain.length() - 1) : plain;
  }
}
