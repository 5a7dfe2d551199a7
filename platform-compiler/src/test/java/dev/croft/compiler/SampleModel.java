package dev.croft.compiler;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.Constraint;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model made by hand, with every type of attribute and every delete rule. */
public final class SampleModel {
  public static final Position HERE = new Position("shop.croft", 1, 1, 2);

  private SampleModel() {}

  public static Application application() {
    return application(List.of());
  }

  public static Application application(List<Action> actions) {
    return new Application(
        "Shop",
        "The shop",
        "Sells things.",
        List.of(new Application.Role("Clerk", "", HERE)),
        List.of(),
        List.of(),
        List.of(status()),
        List.of(category(), product(), tag(), thing()),
        List.of(),
        List.of(),
        actions,
        List.of(
            new Application.Screens("Category", new Access.SignedIn(), HERE),
            new Application.Screens("Product", new Access.Roles(List.of("Clerk")), HERE),
            new Application.Screens("Tag", new Access.SignedIn(), HERE),
            new Application.Screens("Thing", new Access.SignedIn(), HERE)),
        List.of(),
        List.of(),
        List.of(
            new Application.RestOf("Category", new Access.SignedIn(), HERE),
            new Application.RestOf("Product", new Access.Roles(List.of("Clerk")), HERE),
            new Application.RestOf("Tag", new Access.Everyone(), HERE),
            new Application.RestOf("Thing", new Access.SignedIn(), HERE)),
        List.of(),
        List.of(),
        List.of(),
        Automation.NONE,
        HERE);
  }

  private static StaticEntity status() {
    return new StaticEntity(
        "Status",
        "",
        false,
        List.of(required("label", new Type.Text(20))),
        List.of(row("Open", "Open"), row("Closed", "It's closed")),
        Optional.of("label"),
        List.of(),
        HERE);
  }

  private static StaticEntity.Row row(String name, String label) {
    return new StaticEntity.Row(
        name, "", Map.of("label", new Expression.Literal(label, new Type.Text(0), HERE)), HERE);
  }

  private static Entity category() {
    return entity("Category", required("name", new Type.Text(30), new Constraint.AtLeast(2)));
  }

  private static Entity tag() {
    return entity("Tag", unique("name", new Type.Text(30)));
  }

  private static Entity product() {
    Expression quantity =
        new Expression.AttributeOf(
            new Expression.Variable("this", new Type.Reference("Product"), false, HERE),
            "quantity",
            new Type.Whole(),
            false,
            HERE);
    return new Entity(
        "Product",
        "What we sell.",
        false,
        List.of(
            required("name", new Type.Text(100)),
            required("price", new Type.Currency()),
            required("quantity", new Type.Whole()),
            reference("category", "Category", false, DeleteRule.PROTECT, "products"),
            withDefault(
                "status",
                new Type.StaticReference("Status"),
                new Expression.StaticRow("Status", "Open", HERE)),
            required("tags", new Type.Many("Tag"))),
        List.of(),
        List.of(
            new Entity.Check(
                new Expression.Binary(
                    Expression.Operator.GREATER_OR_EQUAL,
                    quantity,
                    new Expression.Literal(0L, new Type.Whole(), HERE),
                    new Type.Bool(),
                    false,
                    HERE),
                "There is never less than nothing",
                HERE)),
        Optional.of("name"),
        List.of(),
        HERE);
  }

  private static Entity thing() {
    return entity(
        "Thing",
        required("text", new Type.Text(0)),
        optional("code", new Type.Text(8), new Constraint.Matches("[A-Z]{2}\\d+")),
        optional("whole", new Type.Whole(), range("1", "10")),
        optional("longWhole", new Type.LongWhole()),
        optional("decimal", new Type.Decimal(10, 2)),
        optional("amount", new Type.Currency()),
        withDefault("flag", new Type.Bool(), new Expression.Literal(true, new Type.Bool(), HERE)),
        optional("date", new Type.Date()),
        optional("time", new Type.Time()),
        withDefault(
            "moment",
            new Type.DateTime(),
            new Expression.Call(
                Expression.BuiltIn.NOW, List.of(), new Type.DateTime(), false, HERE)),
        optional("duration", new Type.Duration()),
        optional("email", new Type.Email()),
        optional("phone", new Type.Phone()),
        optional("uuid", new Type.Uuid()),
        optional("image", new Type.Image(), new Constraint.AtMost(100)),
        optional("binary", new Type.Binary()),
        reference("product", "Product", true, DeleteRule.CASCADE, "things"),
        reference("category", "Category", true, DeleteRule.CLEAR, "things"));
  }

  private static Constraint range(String from, String to) {
    return new Constraint.Range(Optional.of(new BigDecimal(from)), Optional.of(new BigDecimal(to)));
  }

  private static Entity entity(String name, Attribute... attributes) {
    return new Entity(
        name,
        "",
        false,
        List.of(attributes),
        List.of(),
        List.of(),
        Optional.of(attributes[0].name()),
        List.of(),
        HERE);
  }

  private static Attribute required(String name, Type type, Constraint... constraints) {
    return attribute(name, type, false, false, Optional.empty(), constraints);
  }

  private static Attribute optional(String name, Type type, Constraint... constraints) {
    return attribute(name, type, true, false, Optional.empty(), constraints);
  }

  private static Attribute unique(String name, Type type) {
    return attribute(name, type, false, true, Optional.empty());
  }

  private static Attribute withDefault(String name, Type type, Expression value) {
    return attribute(name, type, false, false, Optional.of(value));
  }

  private static Attribute reference(
      String name, String entity, boolean optional, DeleteRule onDelete, String inverse) {
    return new Attribute(
        name,
        "",
        new Type.Reference(entity),
        optional,
        false,
        Optional.empty(),
        List.of(),
        onDelete,
        Optional.of(inverse),
        List.of(),
        HERE);
  }

  private static Attribute attribute(
      String name,
      Type type,
      boolean optional,
      boolean unique,
      Optional<Expression> value,
      Constraint... constraints) {
    return new Attribute(
        name,
        "",
        type,
        optional,
        unique,
        value,
        List.of(constraints),
        DeleteRule.PROTECT,
        Optional.empty(),
        List.of(),
        HERE);
  }
}
