package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Origin;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements of a model by their names, and the public ones of the applications that it uses. Of
 * two with the same name the first one counts; an element of one's own comes before all others.
 */
final class Names {
  private final String application;
  private final Map<String, Declaration.Named> elements = new LinkedHashMap<>();
  private final Set<String> doubtful;
  private final List<Names> used;

  /**
   * @param application under which name its elements stand in the model; empty for the one that is
   *     compiled
   */
  Names(Program program, String application, List<Names> used) {
    this.application = application;
    this.doubtful = program.doubtful();
    this.used = List.copyOf(used);
    program
        .all(Declaration.Named.class)
        .filter(element -> !(element instanceof Declaration.ApplicationElement))
        .forEach(element -> elements.putIfAbsent(element.name().text(), element));
  }

  String application() {
    return application;
  }

  private Optional<Declaration.Named> element(String name) {
    return Optional.ofNullable(elements.get(name))
        .or(() -> home(name).map(home -> home.elements.get(name)));
  }

  /** Which of the used applications has a public element of this name. */
  private Optional<Names> home(String name) {
    return elements.containsKey(name)
        ? Optional.empty()
        : used.stream().filter(it -> it.offers(name)).findFirst();
  }

  private boolean offers(String name) {
    return elements.containsKey(name) && isPublic(elements.get(name));
  }

  /** The applications that offer a name; more than one and it is not clear which is meant. */
  List<String> offering(String name) {
    return elements.containsKey(name)
        ? List.of()
        : used.stream().filter(it -> it.offers(name)).map(Names::application).toList();
  }

  /** The application that has an element of this name, but not for others. */
  Optional<String> hiding(String name) {
    return used.stream()
        .filter(it -> it.elements.containsKey(name) && !it.offers(name))
        .map(Names::application)
        .findFirst();
  }

  /** The name that stands in the model for what is written so here. */
  String model(String name) {
    return home(name)
        .map(it -> Origin.named(it.application, name))
        .orElseGet(() -> Origin.isOwn(name) ? Origin.named(application, name) : name);
  }

  /** Empty when the element is declared here. */
  Optional<String> from(String name) {
    return home(name).map(Names::application);
  }

  <T extends Declaration.Named> Optional<T> find(Class<T> kind, String name) {
    return element(name).filter(kind::isInstance).map(kind::cast);
  }

  boolean has(Class<? extends Declaration.Named> kind, String name) {
    return element(name).filter(kind::isInstance).isPresent();
  }

  /** Each name that is declared here once, in the order of the files. */
  <T extends Declaration.Named> List<T> all(Class<T> kind) {
    return elements.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Collection<String> names(List<Class<? extends Declaration.Named>> kinds) {
    List<String> names = new ArrayList<>(elements.keySet());
    used.forEach(it -> it.elements.keySet().stream().filter(it::offers).forEach(names::add));
    return names.stream()
        .distinct()
        .filter(name -> kinds.stream().anyMatch(kind -> has(kind, name)))
        .toList();
  }

  /** The name may belong to what could not be read. */
  boolean isDoubtful(String name) {
    return doubtful.contains(name);
  }

  /** As in {@code a role}; empty when nothing has the name. */
  Optional<String> kindOf(String name) {
    return element(name).map(Names::kind);
  }

  private static boolean isPublic(Declaration.Named element) {
    return switch (element) {
      case Declaration.StaticElement it -> it.shared();
      case Declaration.EntityElement it -> it.shared();
      case Declaration.StructureElement it -> it.shared();
      case Declaration.ErrorElement it -> it.shared();
      case Declaration.QueryElement it -> it.shared();
      case Declaration.ActionElement it -> it.shared();
      case Declaration.BlockElement it -> it.shared();
      case Declaration.ApplicationElement it -> false;
      case Declaration.RoleElement it -> false;
      case Declaration.SettingElement it -> false;
      case Declaration.ScreenElement it -> false;
      case Declaration.TimerElement it -> false;
      case Declaration.EmailElement it -> false;
    };
  }

  private static String kind(Declaration.Named element) {
    return switch (element) {
      case Declaration.ApplicationElement it -> "the application";
      case Declaration.RoleElement it -> "a role";
      case Declaration.SettingElement it -> "a setting";
      case Declaration.ErrorElement it -> "an error";
      case Declaration.StaticElement it -> "a static entity";
      case Declaration.EntityElement it -> "an entity";
      case Declaration.StructureElement it -> "a structure";
      case Declaration.QueryElement it -> "a query";
      case Declaration.ActionElement it -> "an action";
      case Declaration.ScreenElement it -> "a screen";
      case Declaration.BlockElement it -> "a block";
      case Declaration.TimerElement it -> "a timer";
      case Declaration.EmailElement it -> "an email";
    };
  }
}
