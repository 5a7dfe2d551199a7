package dev.croft.compiler.emit.js;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the pages need to know of a screen before its data: its parts, and what they are like. */
final class ScreenDescription {
  private final AttributeDescription attribute;
  private final DangerousActions dangerous;

  ScreenDescription(Application application) {
    this.attribute = new AttributeDescription(application);
    this.dangerous = new DangerousActions(application);
  }

  ObjectNode of(Screen screen) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", screen.name());
    node.put("title", screen.fixedTitle().orElse(null));
    node.put("path", screen.path());
    ArrayNode inputs = node.putArray("inputs");
    screen
        .inputs()
        .forEach(input -> attribute.describe(entered(input, input.optional()), inputs.addObject()));
    parts(screen.parts(), node.putArray("parts"));
    return node;
  }

  /** An input in the shape of an attribute. */
  private static Attribute entered(Parameter input, boolean optional) {
    return new Attribute(
        input.name(),
        "",
        input.type(),
        optional,
        false,
        input.defaultValue(),
        List.of(),
        DeleteRule.PROTECT,
        Optional.empty(),
        List.of(),
        input.position());
  }

  private void parts(List<Part> parts, ArrayNode into) {
    parts.forEach(part -> part(part, into.addObject()));
  }

  private void part(Part part, ObjectNode node) {
    node.put("id", part.id());
    switch (part) {
      case Part.Search search -> {
        ObjectNode input = node.put("kind", "search").putObject("input");
        // An empty entry is not asked for.
        attribute.describe(entered(search.entry(), true), input);
        boolean ticked = search.entry().type() instanceof Type.Bool && !search.entry().optional();
        input.put("label", search.label()).put("required", ticked);
      }
      case Part.Paragraph paragraph -> node.put("kind", "text");
      case Part.Figure figure -> value(figure.value(), node.put("kind", "figure"), "value");
      case Part.Show show -> values(show.values(), node.put("kind", "show").putArray("values"));
      case Part.Form form -> form(form, node.put("kind", "form"));
      case Part.Table table -> table(table, node.put("kind", "table"));
      case Part.Chart chart -> {
        node.put("kind", "chart");
        node.put("chart", chart.kind().name().toLowerCase(Locale.ROOT));
        node.put("title", chart.title());
        value(chart.by(), node, "by");
        value(chart.of(), node, "of");
      }
      case Part.Button button -> {
        label(button, node.put("kind", "button"));
        node.put("runs", button.runs().isPresent());
      }
      case Part.Section section -> section(section, node.put("kind", "section"));
      case Part.Tabs tabs -> {
        ArrayNode each = node.put("kind", "tabs").putArray("tabs");
        tabs.tabs().forEach(tab -> section(tab, each.addObject().put("id", tab.id())));
      }
      case Part.Choice choice -> {
        node.put("kind", "if");
        parts(choice.then(), node.putArray("then"));
        parts(choice.otherwise(), node.putArray("otherwise"));
      }
      case Part.Inlined block -> parts(block.parts(), node.put("kind", "block").putArray("parts"));
    }
  }

  private void section(Part.Section section, ObjectNode node) {
    node.put("title", section.title());
    parts(section.parts(), node.putArray("parts"));
  }

  private void form(Part.Form form, ObjectNode node) {
    ArrayNode fields = node.putArray("fields");
    for (Part.Field field : form.fields()) {
      ObjectNode each = fields.addObject();
      attribute.describe(field.attribute(), each);
      each.put("label", field.label());
    }
    node.put("submit", form.submit());
    switch (form.purpose()) {
      case Part.Purpose.Change change ->
          node.put("purpose", "change").put("entity", change.entity());
      case Part.Purpose.Make make -> node.put("purpose", "make").put("entity", make.entity());
      case Part.Purpose.Run run -> node.put("purpose", "run");
    }
  }

  private void table(Part.Table table, ObjectNode node) {
    node.put("title", table.title());
    ArrayNode columns = node.putArray("columns");
    for (Part.Value column : table.columns()) {
      ObjectNode each = columns.addObject();
      describe(column, each);
      each.put("sorts", column.sorts().isPresent());
    }
    ArrayNode buttons = node.putArray("buttons");
    table.buttons().forEach(button -> label(button, buttons.addObject().put("id", button.id())));
    table.selects().ifPresent(selection -> node.put("selects", selection.entry()));
    node.put("csv", true);
  }

  private void label(Part.Button button, ObjectNode node) {
    node.put("label", button.label());
    if (button.runs().filter(call -> dangerous.loses(call.action())).isPresent()) {
      node.put("danger", true);
    }
  }

  private void values(List<Part.Value> values, ArrayNode into) {
    values.forEach(value -> describe(value, into.addObject()));
  }

  private void value(Part.Value value, ObjectNode node, String name) {
    describe(value, node.putObject(name));
  }

  private void describe(Part.Value value, ObjectNode node) {
    node.put("label", value.label());
    attribute.type(value.type(), node);
  }
}
