package dev.croft.compiler;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Optional;

/** Entities and attributes made by hand, as plain as they come. */
final class ModelElements {
  private ModelElements() {}

  static Entity entity(String name, Attribute... attributes) {
    Optional<String> label =
        List.of(attributes).stream()
            .filter(attribute -> attribute.type() instanceof Type.Text)
            .map(Attribute::name)
            .findFirst();
    return new Entity(
        name,
        "",
        false,
        List.of(attributes),
        List.of(),
        List.of(),
        label,
        List.of(),
        OrdersModel.AT);
  }

  static Attribute attribute(String name, Type type, Expression... usual) {
    return new Attribute(
        name,
        "",
        type,
        false,
        false,
        List.of(usual).stream().findFirst(),
        List.of(),
        DeleteRule.PROTECT,
        Optional.empty(),
        List.of(),
        OrdersModel.AT);
  }

  static Attribute reference(String name, String entity, String inverse, DeleteRule rule) {
    return new Attribute(
        name,
        "",
        new Type.Reference(entity),
        false,
        false,
        Optional.empty(),
        List.of(),
        rule,
        Optional.of(inverse),
        List.of(),
        OrdersModel.AT);
  }
}
