package dev.croft.compiler.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Java text to classes, in this process and in memory. */
public final class JavaCompilation {
  private static final List<String> OPTIONS =
      List.of(
          "--release", "21", "-proc:none", "-parameters", "-g", "-nowarn", "-encoding", "UTF-8");

  /**
   * Characters: the Java compiler needs some thirty bytes of memory for each, as long as it is
   * about it.
   */
  private static final long MOST_AT_ONCE = 12_000_000;

  private JavaCompilation() {}

  /** Generated Java that does not compile is a fault of this compiler, not of the model. */
  public static final class Failed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Failed(String message, List<Fault> faults) {
      super(message);
      this.faults = List.copyOf(faults);
    }

    /** What the Java compiler found. */
    public List<Fault> faults() {
      return faults;
    }
  }

  /**
   * @param path of the source
   * @param line from 1
   * @param column from 1, in characters
   */
  public record Fault(String path, int line, int column, String message) {}

  /**
   * @param sources path ({@code app/orders/Order.java}) → text
   * @return path of each class file → its bytes
   */
  public static SortedMap<String, byte[]> compile(Map<String, String> sources) {
    return compile(sources, Map.of());
  }

  /**
   * @param known class files that the sources may use, by path
   */
  public static SortedMap<String, byte[]> compile(
      Map<String, String> sources, Map<String, PackedFile> known) {
    long size = sources.values().stream().mapToLong(String::length).sum();
    return size <= MOST_AT_ONCE
        ? compile(List.of(sources), known)
        : compile(Portions.of(sources, MOST_AT_ONCE / 2), known);
  }

  /**
   * @param portions each uses itself and those before
   */
  static SortedMap<String, byte[]> compile(
      List<? extends Map<String, String>> portions, Map<String, PackedFile> known) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("Compiling a model needs a JDK, and this is a JRE only");
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (Map<String, String> portion : portions) {
      classes.putAll(portion(javac, portion, KnownClasses.of(known, classes)));
    }
    return classes;
  }

  private static SortedMap<String, byte[]> portion(
      JavaCompiler javac, Map<String, String> sources, KnownClasses known) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, Libraries.classPath());
      InMemory memory = new InMemory(standard, known);
      List<JavaFileObject> units = new ArrayList<>();
      new TreeMap<>(sources).forEach((path, text) -> units.add(new Source(path, text)));
      boolean done =
          javac.getTask(new StringWriter(), memory, diagnostics, OPTIONS, null, units).call();
      if (!done) {
        throw new Failed(
            "The generated Java does not compile: " + errors(diagnostics), faults(diagnostics));
      }
      return memory.classes();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path of the compiler cannot be read", e);
    }
  }

  private static List<Fault> faults(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .filter(each -> each.getSource() instanceof Source)
        .map(each -> fault(each, (Source) each.getSource()))
        .toList();
  }

  private static Fault fault(Diagnostic<? extends JavaFileObject> found, Source source) {
    int at = (int) Math.clamp(found.getPosition(), 0, source.text.length());
    return new Fault(
        source.path,
        (int) source.text.substring(0, at).chars().filter(c -> c == '\n').count() + 1,
        at - source.text.lastIndexOf('\n', at - 1),
        sentence(found.getMessage(Locale.ROOT).lines().map(String::strip).toList()));
  }

  private static String sentence(List<String> lines) {
    boolean symbol = lines.size() > 1 && lines.get(1).startsWith("symbol:");
    return lines.getFirst()
        + (symbol ? ": " + lines.get(1).substring("symbol:".length()).strip() : "");
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .limit(10)
        .forEach(
            each ->
                text.append("\n")
                    .append(each.getSource() == null ? "" : each.getSource().getName())
                    .append(":")
                    .append(each.getLineNumber())
                    .append(": ")
                    .append(each.getMessage(Locale.ROOT)));
    return text.toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("croft:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String path) {
      super(URI.create("croft:///" + path), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final SortedMap<String, ClassFile> files = new TreeMap<>();
    private final KnownClasses known;

    InMemory(JavaFileManager standard, KnownClasses known) {
      super(standard);
      this.known = known;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      Iterable<JavaFileObject> others = super.list(location, packageName, kinds, recurse);
      boolean asked =
          location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS);
      return asked ? known.with(others, packageName) : others;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return known.name(file).orElseGet(() -> super.inferBinaryName(location, file));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String path = className.replace('.', '/') + ".class";
      return files.computeIfAbsent(path, ClassFile::new);
    }

    SortedMap<String, byte[]> classes() {
      SortedMap<String, byte[]> classes = new TreeMap<>();
      files.forEach((path, file) -> classes.put(path, file.bytes.toByteArray()));
      return classes;
    }
  }
}
