package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What records, rows and structures have. Filled pass by pass; elements by name. */
final class Shapes {
  private final Map<String, Map<String, Field>> fields = new HashMap<>();
  private final Map<String, List<Attribute>> attributes = new HashMap<>();
  private final Map<String, Shapes> elsewhere;

  /**
   * @param elsewhere the shapes of used applications by their names, also of those that they use;
   *     ways back that others gave to an element are not seen
   */
  Shapes(Map<String, Shapes> elsewhere) {
    this.elsewhere = Map.copyOf(elsewhere);
  }

  private Optional<Shapes> home(String element) {
    return Origin.application(element).map(elsewhere::get);
  }

  /** An entity, a static entity or a structure. */
  void declare(String element, List<Attribute> declared) {
    Map<String, Field> own = fields.computeIfAbsent(element, key -> new LinkedHashMap<>());
    for (Attribute attribute : declared) {
      own.putIfAbsent(attribute.name(), field(attribute));
    }
    attributes.put(element, List.copyOf(declared));
  }

  private static Field field(Attribute attribute) {
    return attribute.type() instanceof Type.Many many
        ? new Field.Records(many.entity())
        : new Field.Value(attribute.type(), attribute.optional());
  }

  /** {@code customer.orders}: the records of {@code owner} that refer to {@code target}. */
  void wayBack(String target, String name, String owner) {
    fields
        .computeIfAbsent(target, key -> new LinkedHashMap<>())
        .putIfAbsent(name, new Field.Records(owner));
  }

  void identity(String element, Type type) {
    fields
        .computeIfAbsent(element, key -> new LinkedHashMap<>())
        .putIfAbsent("id", new Field.Value(type, false));
  }

  void row(String query, List<Query.Selected> selected) {
    Map<String, Field> own = fields.computeIfAbsent(query, key -> new LinkedHashMap<>());
    for (Query.Selected each : selected) {
      own.putIfAbsent(each.name(), new Field.Value(each.value().type(), each.value().optional()));
    }
  }

  /** Empty when values of the type have no attributes. */
  static Optional<String> elementOf(Type type) {
    return switch (type) {
      case Type.Reference it -> Optional.of(it.entity());
      case Type.StaticReference it -> Optional.of(it.entity());
      case Type.StructureOf it -> Optional.of(it.structure());
      case Type.RowOf it -> Optional.of(it.query());
      default -> Optional.empty();
    };
  }

  Optional<Field> field(String element, String name) {
    return Optional.ofNullable(fields.getOrDefault(element, Map.of()).get(name))
        .or(() -> home(element).flatMap(it -> it.field(element, name)));
  }

  List<String> fieldNames(String element) {
    List<String> names = new ArrayList<>(fields.getOrDefault(element, Map.of()).keySet());
    home(element).ifPresent(it -> names.addAll(it.fieldNames(element)));
    return names;
  }

  List<Attribute> attributes(String element) {
    List<Attribute> own = attributes.get(element);
    return own != null ? own : home(element).map(it -> it.attributes(element)).orElse(List.of());
  }
}
