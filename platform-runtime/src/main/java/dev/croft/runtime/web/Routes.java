package dev.croft.runtime.web;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.record.EntityResource;
import java.util.ArrayList;
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

  record Route(String method, List<String> pattern, Access access, Service service) {}

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
    routes.add(new Route(method, segments(path), access, service));
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
        .flatMap(
            screen ->
                match(screen.pattern(), path)
                    .map(found -> Map.entry(screen, found.size()))
                    .stream())
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  Optional<Found> find(String method, List<String> path) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(
            route -> match(route.pattern(), path).map(found -> new Found(route, found)).stream())
        .min((one, other) -> one.parameters().size() - other.parameters().size());
  }

  /** The methods that an address knows; empty when it knows none. */
  SortedSet<String> methods(List<String> path) {
    SortedSet<String> methods = new TreeSet<>();
    routes.stream()
        .filter(route -> match(route.pattern(), path).isPresent())
        .forEach(route -> methods.add(route.method()));
    return methods;
  }

  private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
    if (pattern.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String wanted = pattern.get(i);
      if (wanted.startsWith("{")) {
        parameters.put(wanted.substring(1, wanted.length() - 1), path.get(i));
      } else if (!wanted.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  static List<String> segments(String path) {
    return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
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
