package dev.croft.compiler.resolve;

import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Program;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements of a model by their names. Of two with the same name the first one counts. */
final class Names {
  private final Map<String, Declaration.Named> elements = new LinkedHashMap<>();
  private final Set<String> doubtful;

  Names(Program program) {
    this.doubtful = program.doubtful();
    program
        .all(Declaration.Named.class)
        .filter(element -> !(element instanceof Declaration.ApplicationElement))
        .forEach(element -> elements.putIfAbsent(element.name().text(), element));
  }

  <T extends Declaration.Named> Optional<T> find(Class<T> kind, String name) {
    return Optional.ofNullable(elements.get(name)).filter(kind::isInstance).map(kind::cast);
  }

  boolean has(Class<? extends Declaration.Named> kind, String name) {
    return kind.isInstance(elements.get(name));
  }

  /** Each name once, in the order of the files. */
  <T extends Declaration.Named> List<T> all(Class<T> kind) {
    return elements.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Collection<String> names(List<Class<? extends Declaration.Named>> kinds) {
    return elements.values().stream()
        .filter(element -> kinds.stream().anyMatch(kind -> kind.isInstance(element)))
        .map(element -> element.name().text())
        .toList();
  }

  /** The name may belong to what could not be read. */
  boolean isDoubtful(String name) {
    return doubtful.contains(name);
  }

  /** As in {@code a role}; empty when nothing has the name. */
  Optional<String> kindOf(String name) {
    return Optional.ofNullable(elements.get(name)).map(Names::kind);
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
    };
  }
}
