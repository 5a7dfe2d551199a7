package dev.croft.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Classes made of text for one test. A class that only has to be there, such as one of a library,
 * is made by its name alone.
 */
final class CompiledText {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  private CompiledText() {}

  /** The source of an empty public class with that name. */
  static String emptyClass(String name) {
    int dot = name.lastIndexOf('.');
    return "package %s; public class %s {}"
        .formatted(name.substring(0, dot), name.substring(dot + 1));
  }

  /** Compiles the sources into the folder and reads the classes that are ours. */
  static JavaClasses classes(Path folder, String... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(folder));
      List<Source> units = Arrays.stream(sources).map(Source::new).toList();
      boolean done =
          compiler.getTask(problems, files, null, List.of("-proc:none"), null, units).call();
      if (!done) {
        throw new IllegalArgumentException(problems.toString());
      }
    }
    return new ClassFileImporter().importPath(folder.resolve("dev/croft"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("text:///" + path(text)), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    private static String path(String text) {
      return found(PACKAGE, text).replace('.', '/') + "/" + found(TYPE, text) + ".java";
    }

    private static String found(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      return Optional.of(matcher)
          .filter(Matcher::find)
          .map(match -> match.group(1))
          .orElseThrow(() -> new IllegalArgumentException("No name in: " + text));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
