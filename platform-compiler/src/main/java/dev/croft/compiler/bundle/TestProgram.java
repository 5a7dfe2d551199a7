package dev.croft.compiler.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A model with its tests, compiled to be run here and now.
 *
 * @param mainClass takes a data source, and somebody who is told what came of each test
 * @param classes path of each class file → its bytes
 * @param ddl makes the schema in an empty database
 * @param tests how many there are
 */
public record TestProgram(
    String mainClass, SortedMap<String, byte[]> classes, List<String> ddl, int tests) {
  public TestProgram {
    ddl = List.copyOf(ddl);
  }

  /**
   * Makes the schema and runs every test; nothing that a test writes is committed.
   *
   * @param told {@code test}, {@code file}, {@code line}, {@code state} ({@code passed}, {@code
   *     failed}), {@code message}, {@code milliseconds}
   */
  public void run(DataSource dataSource, Consumer<Map<String, Object>> told) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : ddl) {
        statement.execute(sql);
      }
    }
    try (InMemory loader = new InMemory(classes)) {
      main(loader).accept(dataSource, told);
    } catch (IOException e) {
      throw new UncheckedIOException("The libraries of the tests cannot be closed", e);
    }
  }

  @SuppressWarnings("unchecked")
  private BiConsumer<DataSource, Consumer<Map<String, Object>>> main(ClassLoader loader) {
    try {
      return (BiConsumer<DataSource, Consumer<Map<String, Object>>>)
          loader.loadClass(mainClass).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The tests were compiled, and cannot be started", e);
    }
  }

  private static final class InMemory extends URLClassLoader {
    private final SortedMap<String, byte[]> classes;

    InMemory(SortedMap<String, byte[]> classes) {
      super(urls(Libraries.classPath()), ClassLoader.getPlatformClassLoader());
      this.classes = classes;
    }

    private static URL[] urls(List<Path> files) {
      List<URL> urls = new ArrayList<>();
      for (Path file : files) {
        try {
          urls.add(file.toUri().toURL());
        } catch (MalformedURLException e) {
          throw new UncheckedIOException(e);
        }
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
