package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;

/** What the pages need to know of an entity. */
final class EntityDescription {
  private final AttributeDescription attribute;

  EntityDescription(Application application) {
    this.attribute = new AttributeDescription(application);
  }

  ObjectNode of(Entity entity) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", entity.name());
    node.put("path", PagePath.of(entity.name()));
    node.put("title", Labels.of(entity.name()));
    node.put("plural", Labels.plural(entity.name()));
    entity.label().ifPresent(label -> node.put("label", label));
    ArrayNode attributes = node.putArray("attributes");
    entity.attributes().forEach(each -> attribute.describe(each, attributes.addObject()));
    return node;
  }
}
