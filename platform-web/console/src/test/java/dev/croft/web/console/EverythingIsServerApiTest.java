package dev.croft.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be done with the console can be done by a script. */
class EverythingIsServerApiTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path DOCUMENT =
      Path.of("../server/src/main/resources/dev/croft/web/api/openapi.json");
  private static final Pattern ACTION =
      Pattern.compile("\\baction=\"#\\{(?!request)(\\w+)\\.(\\w+)");
  private static final Pattern OPERATION = Pattern.compile("\"operationId\": \"(\\w+)\"");
  private static final Pattern CHANGES =
      Pattern.compile("\"(?:post|put|delete)\": \\{\\s*\"operationId\": \"(\\w+)\"");

  /** A plan takes a whole model with it, and changes nothing. */
  private static final Set<String> SENT_BUT_READING = Set.of("plan");

  @Test
  void everyActionOfAPageShouldHaveItsOperation() throws IOException {
    Map<String, List<String>> actions = actions();
    assertThat(actions).hasSizeGreaterThan(7);
    Set<String> offered = found(OPERATION);
    actions.forEach(
        (action, operations) ->
            assertThat(operations).as(action).isNotEmpty().allMatch(offered::contains));
  }

  @Test
  void whatAPageReadsShouldBeReadableOverHttpToo() throws IOException {
    Set<String> offered = found(OPERATION);
    for (Class<?> bean : beans()) {
      List<String> operations =
          Arrays.stream(bean.getDeclaredMethods()).flatMap(m -> operations(m).stream()).toList();
      assertThat(operations).as(bean.getSimpleName()).allMatch(offered::contains);
      if (usesThePlatform(bean)) {
        assertThat(operations).as(bean.getSimpleName() + " uses the platform").isNotEmpty();
      }
    }
  }

  @Test
  void whatServerApiChangesTheConsoleShouldChangeToo() throws IOException {
    Set<String> done = new TreeSet<>();
    actions().values().forEach(done::addAll);
    Set<String> changes = new TreeSet<>(found(CHANGES));
    changes.removeAll(SENT_BUT_READING);
    assertThat(done).containsAll(changes);
  }

  /** Actions as {@code bean.method}, with their operations. */
  private static Map<String, List<String>> actions() throws IOException {
    Map<String, Class<?>> beans = new TreeMap<>();
    beans().forEach(bean -> beans.put(name(bean), bean));
    Map<String, List<String>> actions = new TreeMap<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        for (MatchResult action : ACTION.matcher(Files.readString(page)).results().toList()) {
          Class<?> bean = beans.get(action.group(1));
          assertThat(bean).as(page + ": " + action.group()).isNotNull();
          Method method =
              Arrays.stream(bean.getDeclaredMethods())
                  .filter(each -> each.getName().equals(action.group(2)))
                  .findFirst()
                  .orElseThrow();
          actions.put(action.group(1) + "." + action.group(2), operations(method));
        }
      }
    }
    return actions;
  }

  private static List<String> operations(Method method) {
    InServerApi behind = method.getAnnotation(InServerApi.class);
    return behind == null ? List.of() : List.of(behind.value());
  }

  private static boolean usesThePlatform(Class<?> bean) {
    return bean != SignedIn.class
        && Arrays.stream(bean.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(Inject.class))
            .map(Field::getType)
            .map(Class::getPackageName)
            .anyMatch(name -> name.startsWith("dev.croft.") && !name.contains(".console"));
  }

  private static List<Class<?>> beans() throws IOException {
    Path classes = Path.of("target/classes/dev/croft/web/console");
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class"))
          .<Class<?>>map(file -> type(file.substring(0, file.length() - ".class".length())))
          .filter(type -> type.isAnnotationPresent(Named.class))
          .toList();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("dev.croft.web.console." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Class<?> bean) {
    String name = bean.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> ids = new TreeSet<>();
    pattern.matcher(Files.readString(DOCUMENT)).results().forEach(match -> ids.add(match.group(1)));
    return ids;
  }
}
