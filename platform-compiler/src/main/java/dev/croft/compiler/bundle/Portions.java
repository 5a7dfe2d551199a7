package dev.croft.compiler.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources in portions that the Java compiler can take one after the other, since it keeps all that
 * it is given in memory: what a portion uses is in it, or in one before. Sources that use each
 * other in a circle stay together (Tarjan's algorithm, without recursion). What is used is told by
 * the words of a source, which may be too much and never too little.
 */
final class Portions {
  private final Map<String, String> sources;
  private final Map<String, List<String>> paths = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> isOpen = new HashSet<>();
  private final List<List<String>> circles = new ArrayList<>();

  private Portions(Map<String, String> sources) {
    this.sources = sources;
    for (String path : sources.keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
      paths.computeIfAbsent(name, any -> new ArrayList<>()).add(path);
    }
  }

  /**
   * @param sources path → text
   * @param most characters of a portion, unless a circle is larger
   */
  static List<SortedMap<String, String>> of(Map<String, String> sources, long most) {
    Portions portions = new Portions(new TreeMap<>(sources));
    portions.sources.keySet().forEach(portions::visit);
    return portions.packed(most);
  }

  private List<SortedMap<String, String>> packed(long most) {
    List<SortedMap<String, String>> portions = new ArrayList<>();
    SortedMap<String, String> last = new TreeMap<>();
    long size = 0;
    for (List<String> circle : circles) {
      long more = circle.stream().mapToLong(path -> sources.get(path).length()).sum();
      if (!last.isEmpty() && size + more > most) {
        portions.add(last);
        last = new TreeMap<>();
        size = 0;
      }
      for (String path : circle) {
        last.put(path, sources.get(path));
      }
      size += more;
    }
    if (!last.isEmpty()) {
      portions.add(last);
    }
    return portions;
  }

  private record Visit(String path, Iterator<String> uses) {}

  private void visit(String first) {
    if (found.containsKey(first)) {
      return;
    }
    Deque<Visit> way = new ArrayDeque<>();
    way.push(begin(first));
    while (!way.isEmpty()) {
      Visit here = way.peek();
      if (here.uses().hasNext()) {
        String used = here.uses().next();
        if (!found.containsKey(used)) {
          way.push(begin(used));
        } else if (isOpen.contains(used)) {
          lowest.merge(here.path(), found.get(used), Math::min);
        }
      } else {
        way.pop();
        if (!way.isEmpty()) {
          lowest.merge(way.peek().path(), lowest.get(here.path()), Math::min);
        }
        close(here.path());
      }
    }
  }

  private Visit begin(String path) {
    found.put(path, found.size());
    lowest.put(path, found.get(path));
    open.push(path);
    isOpen.add(path);
    return new Visit(path, uses(path).iterator());
  }

  private void close(String path) {
    if (!lowest.get(path).equals(found.get(path))) {
      return;
    }
    List<String> circle = new ArrayList<>();
    String member;
    do {
      member = open.pop();
      isOpen.remove(member);
      circle.add(member);
    } while (!member.equals(path));
    circles.add(circle);
  }

  private Set<String> uses(String path) {
    String text = sources.get(path);
    Set<String> uses = new LinkedHashSet<>();
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
      if (inWord && begin < 0) {
        begin = i;
      } else if (!inWord && begin >= 0) {
        uses.addAll(paths.getOrDefault(text.substring(begin, i), List.of()));
        begin = -1;
      }
    }
    return uses;
  }
}
