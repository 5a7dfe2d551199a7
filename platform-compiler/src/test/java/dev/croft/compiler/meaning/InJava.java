package dev.croft.compiler.meaning;

import dev.croft.compiler.emit.java.ComputedInJava;
import dev.croft.compiler.meaning.TriedModel.Tried;
import dev.croft.runtime.refusal.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles expressions into one class and computes them there. */
final class InJava implements AutoCloseable {
  private final URLClassLoader loader;
  private final Class<?> computed;

  private InJava(URLClassLoader loader, Class<?> computed) {
    this.loader = loader;
    this.computed = computed;
  }

  static InJava of(TriedModel model, Path folder) throws Exception {
    StringBuilder text = new StringBuilder("package tried;\n" + ComputedInJava.imports());
    text.append("public final class Computed {\nstatic Object work;\nstatic Long r;\n");
    text.append("static final Map<Long, Thing> THINGS = new HashMap<>();\n");
    text.append("static final Map<Long, Piece> PIECES = new HashMap<>();\n");
    TriedModel.PARAMETERS.forEach(
        (name, kind) -> text.append("static " + kind.java() + " " + name + ";\n"));
    text.append(
        record("Thing", "String name, Long boss, List<Long> pieces", TriedModel.ATTRIBUTES));
    text.append(record("Piece", "String name, Long id", TriedModel.OF_PIECES));
    text.append("static final class ThingTable {\n");
    text.append("static Thing get(Object work, Long id) { return THINGS.get(id); }\n");
    text.append("static List<Long> piecesOf(Object work, Long id) {");
    text.append(" return THINGS.get(id).pieces(); }\n}\n");
    text.append("static final class PieceTable {\n");
    text.append("static Piece get(Object work, Long id) { return PIECES.get(id); }\n}\n");
    text.append(loading());
    ComputedInJava java = new ComputedInJava(model.application());
    for (int i = 0; i < model.tried().size(); i++) {
      text.append("public static Object e" + i + "() { return ");
      text.append(java.of(model.tried().get(i).selected().value()) + "; }\n");
    }
    compile(text.append("}\n").toString(), folder);
    URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, InJava.class.getClassLoader());
    return new InJava(loader, loader.loadClass("tried.Computed"));
  }

  private static String record(String name, String more, Map<String, Kinds> attributes) {
    return attributes.entrySet().stream()
        .map(each -> each.getValue().java() + " " + each.getKey())
        .collect(Collectors.joining(", ", "record " + name + "(" + more + ", ", ") {}\n"));
  }

  private static String loading() {
    return "public static void thing(Long id, String name, Long boss, List<Long> pieces,"
        + " Map<String, Object> v) { THINGS.put(id, new Thing(name, boss, pieces"
        + casts(TriedModel.ATTRIBUTES)
        + ")); }\n"
        + "public static void piece(Long id, Map<String, Object> v) {"
        + " PIECES.put(id, new Piece(\"piece\", id"
        + casts(TriedModel.OF_PIECES)
        + ")); }\n"
        + "public static void about(Long id, Map<String, Object> v) { r = id; "
        + TriedModel.PARAMETERS.entrySet().stream()
            .map(
                e -> e.getKey() + " = (" + e.getValue().java() + ") v.get(\"" + e.getKey() + "\");")
            .collect(Collectors.joining(" "))
        + " }\n";
  }

  private static String casts(Map<String, Kinds> names) {
    return names.entrySet().stream()
        .map(e -> ", (" + e.getValue().java() + ") v.get(\"" + e.getKey() + "\")")
        .collect(Collectors.joining());
  }

  private static void compile(String text, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    java.io.StringWriter said = new java.io.StringWriter();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///tried/Computed.java"), javax.tools.JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of(
                    "-d",
                    folder.toString(),
                    "-proc:none",
                    "-g:none",
                    "-cp",
                    System.getProperty("java.class.path")),
                null,
                List.of(source))
            .call();
    if (!compiled) {
      throw new IllegalStateException(said.toString());
    }
  }

  /** Expressions are about these records from now on. */
  void load(TriedData data) throws ReflectiveOperationException {
    Method thing =
        computed.getMethod("thing", Long.class, String.class, Long.class, List.class, Map.class);
    Method piece = computed.getMethod("piece", Long.class, Map.class);
    for (Map<String, Object> each : data.things()) {
      List<?> pieces = (List<?>) each.get("pieces");
      for (Object behind : pieces) {
        piece.invoke(null, id(behind), java((Map<?, ?>) behind, TriedModel.OF_PIECES));
      }
      thing.invoke(
          null,
          id(each),
          each.get("name"),
          each.get("boss") == null ? null : id(each.get("boss")),
          pieces.stream().map(InJava::id).toList(),
          java(each, TriedModel.ATTRIBUTES));
    }
  }

  private static Long id(Object record) {
    return ((BigInteger) ((Map<?, ?>) record).get("id")).longValueExact();
  }

  static Map<String, Object> java(Map<?, ?> values, Map<String, Kinds> names) {
    Map<String, Object> java = new HashMap<>();
    names.forEach((name, kind) -> java.put(name, java(values.get(name), kind)));
    return java;
  }

  private static Object java(Object value, Kinds kind) {
    return switch (kind) {
      case WHOLE -> value == null ? null : ((BigInteger) value).intValueExact();
      case LONG -> value == null ? null : ((BigInteger) value).longValueExact();
      default -> value;
    };
  }

  void about(TriedData data, int thing) throws ReflectiveOperationException {
    computed
        .getMethod("about", Long.class, Map.class)
        .invoke(null, id(data.things().get(thing)), java(data.parameters(), TriedModel.PARAMETERS));
  }

  String answer(int number, Tried tried) throws ReflectiveOperationException {
    try {
      return Answer.of(computed.getMethod("e" + number).invoke(null));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Refusal) {
        return Answer.NONE;
      }
      throw new IllegalStateException(tried.text(), e.getCause());
    }
  }

  @Override
  public void close() throws java.io.IOException {
    loader.close();
  }
}
