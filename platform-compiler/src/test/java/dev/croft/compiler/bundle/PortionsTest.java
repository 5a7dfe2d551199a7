package dev.croft.compiler.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is too much for the Java compiler at once is compiled in portions. */
class PortionsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "a/Servlet.java",
              "package a; class Servlet { Object all() { return b.Order.of().next(); } }",
          "b/Order.java",
              "package b; public class Order { public static Line of() { return null; } }",
          "b/Line.java",
              "package b; public class Line { public Product next() { return null; } Order o; }",
          "b/Product.java", "package b; public record Product(String name) {}",
          "b/Alone.java", "package b; class Alone { Runnable r = () -> {}; }");

  @Test
  void whatAPortionUsesShouldBeInItOrInOneBefore() {
    List<SortedMap<String, String>> portions = Portions.of(SOURCES, 1);
    assertThat(portions).hasSize(4);
    assertThat(place(portions, "b/Product.java")).isLessThan(place(portions, "b/Line.java"));
    assertThat(place(portions, "b/Order.java")).isLessThan(place(portions, "a/Servlet.java"));
    assertThat(place(portions, "b/Order.java")).isEqualTo(place(portions, "b/Line.java"));
    Set<String> all = new HashSet<>();
    portions.forEach(each -> all.addAll(each.keySet()));
    assertThat(all).isEqualTo(SOURCES.keySet());
  }

  @Test
  void aPortionShouldBeAsLargeAsItMayBe() {
    assertThat(Portions.of(SOURCES, 10_000)).containsExactly(new TreeMap<>(SOURCES));
    assertThat(Portions.of(SOURCES, 300)).hasSizeBetween(2, 3);
  }

  @Test
  void aLongWayOfUsesShouldNotBeTooDeep() {
    Map<String, String> chain = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      chain.put("C" + i + ".java", "class C" + i + " extends C" + (i + 1) + " {}");
    }
    List<SortedMap<String, String>> portions = Portions.of(chain, 1000);
    assertThat(portions.getFirst()).containsKey("C19999.java");
    assertThat(portions.getLast()).containsKey("C0.java");
  }

  @Test
  void classesShouldBeTheSameToTheByte() {
    SortedMap<String, byte[]> atOnce = JavaCompilation.compile(SOURCES);
    SortedMap<String, byte[]> inPortions =
        JavaCompilation.compile(Portions.of(SOURCES, 1), Map.of());
    assertThat(inPortions.keySet()).isEqualTo(atOnce.keySet());
    atOnce.forEach((path, bytes) -> assertThat(inPortions.get(path)).as(path).isEqualTo(bytes));
  }

  private static int place(List<SortedMap<String, String>> portions, String path) {
    for (int i = 0; i < portions.size(); i++) {
      if (portions.get(i).containsKey(path)) {
        return i;
      }
    }
    throw new AssertionError(path + " is in none");
  }
}
