package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of an entity the screens of an author open: names to choose from, and bytes to look at. */
final class ScreenReach {
  private final Application application;
  private final Map<String, List<Access>> choosing = new HashMap<>();
  private final Map<Bytes, List<Access>> showing = new HashMap<>();

  private record Bytes(String entity, String attribute) {}

  ScreenReach(Application application) {
    this.application = application;
    application.ownScreens().forEach(this::collect);
  }

  private void collect(Screen screen) {
    Set<String> entities = new HashSet<>();
    Set<Bytes> bytes = new HashSet<>();
    screen
        .everyPart()
        .forEach(
            part -> {
              entered(part).forEach(type -> entities(type, entities));
              shown(part).forEach(bytes::add);
            });
    entities.forEach(it -> add(choosing, it, screen));
    bytes.forEach(it -> add(showing, it, screen));
  }

  private static <K> void add(Map<K, List<Access>> all, K key, Screen screen) {
    all.computeIfAbsent(key, any -> new ArrayList<>()).add(screen.access());
  }

  /** Of screens that have a field or a search for a record of the entity. */
  List<Access> choosing(String entity) {
    return choosing.getOrDefault(entity, List.of());
  }

  /** Of screens that show the bytes of an attribute. */
  List<Access> showing(String entity, String attribute) {
    return showing.getOrDefault(new Bytes(entity, attribute), List.of());
  }

  private Stream<Type> entered(Part part) {
    return switch (part) {
      case Part.Search it -> Stream.of(it.entry().type());
      case Part.Form it -> it.fields().stream().map(field -> field.attribute().type());
      default -> Stream.empty();
    };
  }

  private void entities(Type type, Set<String> entities) {
    switch (type) {
      case Type.Reference it -> entities.add(it.entity());
      case Type.Many it -> entities.add(it.entity());
      case Type.ListOf it -> entities(it.element(), entities);
      case Type.StructureOf it -> structure(it.structure(), entities);
      default -> {
        // Leads to no record.
      }
    }
  }

  /** Structures may hold lists of each other. */
  private void structure(String name, Set<String> found) {
    if (found.add("structure " + name)) {
      application.structure(name).stream()
          .flatMap(structure -> structure.attributes().stream())
          .forEach(attribute -> entities(attribute.type(), found));
    }
  }

  private static Stream<Bytes> shown(Part part) {
    if (part instanceof Part.Form form && form.purpose() instanceof Part.Purpose.Change change) {
      return form.fields().stream()
          .map(Part.Field::attribute)
          .filter(it -> isBytes(it.type()))
          .map(it -> new Bytes(change.entity(), it.name()));
    }
    return values(part)
        .flatMap(value -> value.bytes().stream())
        .map(it -> new Bytes(it.entity(), it.attribute()));
  }

  private static boolean isBytes(Type type) {
    return type instanceof Type.Image || type instanceof Type.Binary;
  }

  private static Stream<Part.Value> values(Part part) {
    return switch (part) {
      case Part.Figure it -> Stream.of(it.value());
      case Part.Show it -> it.values().stream();
      case Part.Table it -> it.columns().stream();
      default -> Stream.empty();
    };
  }
}
