package dev.croft.web.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation that the classes of this WAR offer. */
public final class Operations {
  private Operations() {}

  /**
   * An operation.
   *
   * @param verb in lower case
   * @param path from the root of the host on
   * @param method the Java method
   */
  public record Operation(String verb, String path, Method method) {
    public String name() {
      return verb + " " + path;
    }

    public Set<String> queryParameters() {
      Set<String> names = new TreeSet<>();
      Arrays.stream(method.getParameters())
          .map(parameter -> parameter.getAnnotation(QueryParam.class))
          .filter(parameter -> parameter != null)
          .forEach(parameter -> names.add(parameter.value()));
      return names;
    }
  }

  /** All of them. */
  public static List<Operation> offered() throws Exception {
    List<Operation> operations = new ArrayList<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            operations.add(
                new Operation(
                    verb.value().toLowerCase(Locale.ROOT), path(resource, method), method));
          }
        }
      }
    }
    return operations;
  }

  private static String path(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return "/server/"
        + resource.getAnnotation(Path.class).value()
        + (below == null ? "" : "/" + below.value());
  }

  private static List<Class<?>> resources() throws Exception {
    java.nio.file.Path classes =
        java.nio.file.Path.of(
            ServerApi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> resources = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      for (java.nio.file.Path file : files.toList()) {
        String name = classes.relativize(file).toString();
        if (name.endsWith(".class")) {
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - 6).replace('/', '.'),
                  false,
                  Operations.class.getClassLoader());
          if (type.isAnnotationPresent(Path.class)) {
            resources.add(type);
          }
        }
      }
    }
    return resources;
  }
}
