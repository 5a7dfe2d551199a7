package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import java.util.stream.Stream;

/** What of an entity the screens of an author open: names to choose from, and bytes to look at. */
final class ScreenReach {
  private final Application application;

  ScreenReach(Application application) {
    this.application = application;
  }

  /** Of screens that have a field or a search for a record of the entity. */
  Stream<Access> choosing(String entity) {
    return application.ownScreens().stream()
        .filter(
            screen -> screen.everyPart().flatMap(this::entered).anyMatch(it -> leads(it, entity)))
        .map(Screen::access);
  }

  private Stream<Type> entered(Part part) {
    return switch (part) {
      case Part.Search it -> Stream.of(it.entry().type());
      case Part.Form it -> it.fields().stream().map(field -> field.attribute().type());
      default -> Stream.empty();
    };
  }

  /** A structure does not hold itself, so this ends. */
  private boolean leads(Type type, String entity) {
    return switch (type) {
      case Type.Reference it -> it.entity().equals(entity);
      case Type.Many it -> it.entity().equals(entity);
      case Type.ListOf it -> leads(it.element(), entity);
      case Type.StructureOf it ->
          application.structure(it.structure()).stream()
              .flatMap(structure -> structure.attributes().stream())
              .anyMatch(attribute -> leads(attribute.type(), entity));
      default -> false;
    };
  }

  /** Of screens that show the bytes of an attribute. */
  Stream<Access> showing(String entity, String attribute) {
    return application.ownScreens().stream()
        .filter(screen -> screen.everyPart().anyMatch(part -> shows(part, entity, attribute)))
        .map(Screen::access);
  }

  private static boolean shows(Part part, String entity, String attribute) {
    if (part instanceof Part.Form form
        && form.purpose() instanceof Part.Purpose.Change change
        && change.entity().equals(entity)) {
      return form.fields().stream()
          .map(Part.Field::attribute)
          .anyMatch(it -> it.name().equals(attribute) && isBytes(it.type()));
    }
    return values(part)
        .flatMap(value -> value.bytes().stream())
        .anyMatch(it -> it.entity().equals(entity) && it.attribute().equals(attribute));
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
