package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.MenuEntry;
import dev.croft.compiler.model.Screen;
import java.util.List;
import java.util.Locale;

/** What the pages need to know of the application: where its pages are, and its menu. */
final class ApplicationDescription {
  private ApplicationDescription() {}

  /**
   * @param shown the entities that have pages
   */
  static ObjectNode of(Application application, List<Entity> shown) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", application.title());
    node.put("description", application.description());
    ArrayNode entities = node.putArray("entities");
    for (Entity entity : shown) {
      entities
          .addObject()
          .put("name", entity.name())
          .put("path", PagePath.of(entity.name()))
          .put("module", file(entity))
          .put("plural", Labels.plural(entity.name()));
    }
    ArrayNode screens = node.putArray("screens");
    for (Screen screen : application.ownScreens()) {
      screens
          .addObject()
          .put("name", screen.name())
          .put("title", screen.fixedTitle().orElse(null))
          .put("path", screen.path())
          .put("module", file(screen))
          .put("byItself", screen.opensByItself());
    }
    menu(application.menu(), node.putArray("menu"));
    return node;
  }

  private static void menu(List<MenuEntry> entries, ArrayNode into) {
    for (MenuEntry entry : entries) {
      ObjectNode node = into.addObject().put("label", entry.label());
      if (entry.opens().isEmpty()) {
        menu(entry.entries(), node.putArray("entries"));
        continue;
      }
      switch (entry.opens().get()) {
        case Link.ToScreen it -> node.put("screen", it.screen());
        case Link.ToList it -> node.put("entity", it.entity());
        case Link.ToRecord it -> node.put("entity", it.entity());
        case Link.ToNew it -> node.put("entity", it.entity());
      }
    }
  }

  static String file(Entity entity) {
    String name = PagePath.of(entity.name()).replaceAll("[^a-z0-9-]", "_") + ".js";
    // Such a name belongs to a screen.
    return name.startsWith("screen-") ? "_" + name : name;
  }

  static String file(Screen screen) {
    return "screen-" + screen.name().toLowerCase(Locale.ROOT) + ".js";
  }
}
