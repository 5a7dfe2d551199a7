package dev.croft.runtime.web;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.record.EntityResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an application answers, and to whom. */
public final class Routes {
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, PageRoute> pages = new LinkedHashMap<>();
  private final List<ScreenRoute> screens = new ArrayList<>();

  /** Serves one exchange. */
  @FunctionalInterface
  public interface Service {
    Answer answer(Exchange exchange);
  }

  /**
   * @param parameters how many parts of the pattern are
   */
  record Route(
      String method, List<String> pattern, int parameters, Access access, Service service) {}

  /**
   * @param entity whose pages these are
   */
  record PageRoute(String entity, Access access) {}

  record ScreenRoute(List<String> pattern, String screen, Access access) {}

  record Found(Route route, Map<String, String> parameters) {}

  /**
   * @param path such as {@code /api/v1/orders/{order}}
   */
  public Routes add(String method, String path, Access access, Service service) {
    List<String> pattern = segments(path);
    routes.add(new Route(method, pattern, parameters(pattern), access, service));
    return this;
  }

  /** Everything that can be done with the records of an entity. */
  public Routes entity(EntityResource<?> resource, Access access) {
    String all = "/rest/" + resource.name();
    String one = all + "/{id}";
    return add("GET", all, access, resource::list)
        .add("POST", all, access, resource::create)
        .add("GET", all + ".csv", access, resource::export)
        .add("GET", one, access, resource::get)
        .add("GET", one + "/{attribute}", access, resource::bytes)
        .add("PUT", one, access, resource::put)
        .add("PATCH", one, access, resource::patch)
        .add("DELETE", one, access, resource::delete);
  }

  /** The records of an entity by their names, for whoever may refer to them. */
  public Routes choices(EntityResource<?> resource, Access access) {
    return add("GET", "/_choices/" + resource.name(), access, resource::choices);
  }

  /**
   * @param path the first part of the address of the pages, such as {@code products}
   */
  public Routes pages(String path, String entity, Access access) {
    pages.put(path, new PageRoute(entity, access));
    return this;
  }

  /**
   * A page that the author laid out.
   *
   * @param path such as {@code /orders/{order}}
   */
  public Routes page(String path, String screen, Access access) {
    screens.add(new ScreenRoute(segments(path), screen, access));
    return this;
  }

  /** The bytes of an attribute, for whoever may see it on a screen. */
  public Routes bytes(EntityResource<?> resource, String attribute, Access access) {
    return add(
        "GET",
        "/_bytes/" + resource.name() + "/{id}/" + attribute,
        access,
        exchange -> resource.bytes(exchange, attribute));
  }

  Map<String, PageRoute> pages() {
    return pages;
  }

  List<ScreenRoute> screens() {
    return screens;
  }

  /** The screen at an address: the one whose pattern says most of it. */
  Optional<ScreenRoute> screen(List<String> path) {
    if (!path.isEmpty() && path.getFirst().startsWith("_")) {
      return Optional.empty();
    }
    // The empty form of an entity is no record named `new`.
    boolean form =
        path.size() == 2 && path.getLast().equals("new") && pages.containsKey(path.getFirst());
    return screens.stream()
        .filter(screen -> !form || screen.pattern().equals(path))
        .filter(screen -> fits(screen.pattern(), path))
        .min(Comparator.comparingInt(screen -> parameters(screen.pattern())));
  }

  /** The route whose pattern says most of the path; of those that say the same, the first. */
  Optional<Found> find(String method, List<String> path) {
    Route best = null;
    int fewest = Integer.MAX_VALUE;
    for (Route route : routes) {
      if (route.method().equals(method)
          && route.parameters() < fewest
          && fits(route.pattern(), path)) {
        best = route;
        fewest = route.parameters();
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Found(best, parameters(best.pattern(), path)));
  }

  /** The methods that an address knows; empty when it knows none. */
  SortedSet<String> methods(List<String> path) {
    SortedSet<String> methods = new TreeSet<>();
    routes.stream()
        .filter(route -> fits(route.pattern(), path))
        .forEach(route -> methods.add(route.method()));
    return methods;
  }

  private static boolean fits(List<String> pattern, List<String> path) {
    if (pattern.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!isParameter(pattern.get(i)) && !pattern.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParameter(String part) {
    return part.startsWith("{");
  }

  private static int parameters(List<String> pattern) {
    return (int) pattern.stream().filter(Routes::isParameter).count();
  }

  private static Map<String, String> parameters(List<String> pattern, List<String> path) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String part = pattern.get(i);
      if (isParameter(part)) {
        parameters.put(part.substring(1, part.length() - 1), path.get(i));
      }
    }
    return parameters;
  }

  static List<String> segments(String path) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < path.length(); ) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end > from) {
        parts.add(path.substring(from, end));
      }
      from = end + 1;
    }
    return List.copyOf(parts);
  }

  /** Whether somebody who did not sign in may reach anything but the sign-in page. */
  boolean anythingForEveryone() {
    return routes.stream().anyMatch(route -> route.access() instanceof Access.Everyone)
        || anyPageForEveryone();
  }

  boolean anyPageForEveryone() {
    return pages.values().stream().anyMatch(page -> page.access() instanceof Access.Everyone)
        || screens.stream().anyMatch(screen -> screen.access() instanceof Access.Everyone);
  }
}
