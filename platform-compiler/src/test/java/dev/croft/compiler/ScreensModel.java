package dev.croft.compiler;

import static dev.croft.compiler.OrdersModel.AT;
import static dev.croft.compiler.ScreenElements.behind;
import static dev.croft.compiler.ScreenElements.binary;
import static dev.croft.compiler.ScreenElements.column;
import static dev.croft.compiler.ScreenElements.field;
import static dev.croft.compiler.ScreenElements.literal;
import static dev.croft.compiler.ScreenElements.of;
import static dev.croft.compiler.ScreenElements.shipping;
import static dev.croft.compiler.ScreenElements.source;
import static dev.croft.compiler.ScreenElements.template;
import static dev.croft.compiler.ScreenElements.toDetail;
import static dev.croft.compiler.ScreenElements.value;
import static dev.croft.compiler.ScreenElements.variable;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order desk with screens of its own, made by hand: every kind of part. */
public final class ScreensModel {
  private static final Type TEXT = new Type.Text(0);
  private static final Type WHOLE = new Type.Whole();
  private static final Type MONEY = new Type.Currency();
  private static final Type ORDER = new Type.Reference("Order");
  private static final Type CUSTOMER = new Type.Reference("Customer");
  private static final Type PRODUCT = new Type.Reference("Product");
  private static final Type LINE = new Type.Reference("Line");
  private static final Type STATUS = new Type.StaticReference("Status");
  private static final Access CLERK = new Access.Roles(List.of("Clerk"));
  private static final Access MANAGER = new Access.Roles(List.of("Manager"));

  private ScreensModel() {}

  public static Application application() {
    Application plain = OrdersModel.application();
    Application withActions = with(plain, List.of());
    return with(
        plain,
        List.of(
            FurtherScreens.newOrder(withActions),
            orderDetail(),
            orders(withActions),
            FurtherScreens.pictures()));
  }

  private static Application with(Application plain, List<Screen> screens) {
    return new Application(
        plain.name(),
        plain.title(),
        plain.description(),
        Stream.concat(
                plain.roles().stream(), Stream.of(new Application.Role("Manager", "Ships.", AT)))
            .toList(),
        plain.settings(),
        plain.errors(),
        plain.staticEntities(),
        plain.entities().stream().map(ScreensModel::pictured).toList(),
        plain.structures(),
        plain.queries(),
        Stream.concat(plain.actions().stream(), Stream.of(ship())).toList(),
        List.of(),
        screens,
        List.of(),
        plain.restOf(),
        plain.restApis(),
        plain.uses(),
        List.of(),
        Automation.NONE,
        AT);
  }

  private static Entity pictured(Entity entity) {
    if (!entity.name().equals("Product")) {
      return entity;
    }
    List<Attribute> attributes = new ArrayList<>(entity.attributes());
    attributes.add(
        new Attribute(
            "picture",
            "",
            new Type.Image(),
            true,
            false,
            Optional.empty(),
            List.of(),
            DeleteRule.PROTECT,
            Optional.empty(),
            List.of(),
            AT));
    return ModelElements.entity("Product", attributes.toArray(Attribute[]::new));
  }

  /** Only managers ship. */
  private static Action ship() {
    return new Action(
        "Ship",
        "",
        List.of(new Parameter("order", ORDER, false, Optional.empty(), AT)),
        new Type.Nothing(),
        false,
        MANAGER,
        List.of(
            new Statement.Update(
                variable("order", ORDER),
                "Order",
                List.of(
                    new Expression.Assignment(
                        "status", new Expression.StaticRow("Status", "Closed", AT), AT)),
                AT)),
        AT);
  }

  private static Screen orders(Application application) {
    Expression customer = variable("customer", CUSTOMER, true);
    Query open = application.query("OpenOrders").orElseThrow();
    Query sales = application.query("Sales").orElseThrow();
    Expression row = variable("row", new Type.RowOf("OpenOrders"));
    Expression sold = variable("row", new Type.RowOf("Sales"));
    Link detail = toDetail(of(row, "order", ORDER));
    Expression owed =
        of(
            new Expression.RunQuery("Owed", List.of(customer), new Type.RowOf("Owed"), true, AT),
            "total",
            MONEY);
    Part.Table orders =
        new Part.Table(
            4,
            new Part.Rows(open, false, List.of(variable("text", TEXT))),
            "Open",
            List.of(
                column("Number", of(row, "number", TEXT), Optional.of(detail), "number"),
                column("Customer", of(row, "customer", TEXT), Optional.empty(), "customer"),
                column("Total", of(row, "total", MONEY), Optional.empty(), "total")),
            List.of(
                new Part.Button(
                    5,
                    "Ship",
                    Optional.of(shipping(of(row, "order", ORDER))),
                    Optional.of(template("Ship ", of(row, "number", TEXT), "?")),
                    Optional.of(detail),
                    Optional.of(
                        binary(
                            Expression.Operator.GREATER,
                            of(row, "total", MONEY),
                            literal(0L, WHOLE))),
                    AT),
                new Part.Button(
                    6,
                    "Look",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(detail),
                    Optional.empty(),
                    AT)),
            Optional.empty(),
            AT);
    return new Screen(
        "Orders",
        "",
        literal("Orders", TEXT),
        List.of(),
        List.of(
            new Parameter("text", TEXT, false, Optional.of(literal("", TEXT)), AT),
            new Parameter("customer", CUSTOMER, true, Optional.empty(), AT)),
        "/",
        new Access.Roles(List.of("Clerk", "Manager")),
        List.of(
            new Part.Search(
                1,
                new Parameter("text", TEXT, false, Optional.of(literal("", TEXT)), AT),
                "Text",
                AT),
            new Part.Figure(2, value("Owed", owed), AT),
            new Part.Paragraph(3, template("Orders with ", variable("text", TEXT), ""), AT),
            orders,
            customers(),
            new Part.Choice(
                8,
                new Expression.IsEmpty(customer, true, AT),
                List.of(
                    new Part.Show(
                        9, customer, List.of(value("Name", of(customer, "name", TEXT))), AT),
                    ordersOf(customer)),
                List.of(new Part.Paragraph(11, literal("Choose a customer.", TEXT), AT)),
                AT),
            new Part.Chart(
                12,
                Part.Chart.Kind.BAR,
                new Part.Rows(sales, false, List.of()),
                "Sales",
                value("Product", of(sold, "product", TEXT)),
                value("Sold", of(sold, "sold", new Type.LongWhole())),
                AT),
            new Part.Button(
                13,
                "New order",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Link.ToScreen("NewOrder", List.of(), AT)),
                Optional.empty(),
                AT)),
        AT);
  }

  /** {@code table Customer selects customer { column name }}. */
  private static Part.Table customers() {
    Expression record = variable("row", CUSTOMER);
    Query query =
        FurtherScreens.own(
            "Orders$7",
            List.of(),
            List.of(source("row", "Customer")),
            Optional.empty(),
            5,
            of(record, "name", TEXT),
            record);
    Expression row = variable("row", new Type.RowOf("Orders$7"));
    return new Part.Table(
        7,
        new Part.Rows(query, true, List.of()),
        "Customers",
        List.of(column("Name", of(row, "c0", TEXT), Optional.empty(), "c0")),
        List.of(),
        Optional.of(new Part.Selection("customer", of(row, "c1", CUSTOMER))),
        AT);
  }

  /** {@code table customer.orders { column number; column customer }}. */
  private static Part.Table ordersOf(Expression customer) {
    Expression record = variable("row", ORDER);
    Expression owner = variable("owner$", CUSTOMER);
    Query query =
        FurtherScreens.own(
            "Orders$10",
            List.of(new Parameter("customer", CUSTOMER, true, Optional.empty(), AT)),
            List.of(source("owner$", "Customer"), behind(owner, "orders", "Order")),
            Optional.of(binary(Expression.Operator.EQUAL, owner, customer)),
            20,
            of(record, "number", TEXT),
            of(record, "customer", CUSTOMER));
    Expression row = variable("row", new Type.RowOf("Orders$10"));
    return new Part.Table(
        10,
        new Part.Rows(query, true, List.of(customer)),
        "",
        List.of(
            column("Number", of(row, "c0", TEXT), Optional.empty(), "c0"),
            column("Customer", of(row, "c1", CUSTOMER), Optional.empty(), "c1")),
        List.of(),
        Optional.empty(),
        AT);
  }

  private static Screen orderDetail() {
    Expression order = variable("order", ORDER);
    Expression who = variable("who", CUSTOMER);
    Expression record = variable("row", LINE);
    Expression owner = variable("owner$", ORDER);
    Query lines =
        FurtherScreens.own(
            "OrderDetail$4",
            List.of(new Parameter("order", ORDER, false, Optional.empty(), AT)),
            List.of(source("owner$", "Order"), behind(owner, "lines", "Line")),
            Optional.of(binary(Expression.Operator.EQUAL, owner, order)),
            20,
            of(record, "product", PRODUCT),
            of(record, "quantity", WHOLE));
    Expression row = variable("row", new Type.RowOf("OrderDetail$4"));
    Part.Table table =
        new Part.Table(
            4,
            new Part.Rows(lines, true, List.of(order)),
            "Lines",
            List.of(
                column("Product", of(row, "c0", PRODUCT), Optional.empty(), "c0"),
                column("Quantity", of(row, "c1", WHOLE), Optional.empty(), "c1")),
            List.of(),
            Optional.empty(),
            AT);
    Part.Form add =
        new Part.Form(
            5,
            new Part.Purpose.Make("Line", List.of(new Expression.Assignment("order", order, AT))),
            List.of(
                field("Product", ModelElements.attribute("product", PRODUCT)),
                field("Quantity", ModelElements.attribute("quantity", WHOLE)),
                field("Price", ModelElements.attribute("price", MONEY))),
            "Add line",
            Optional.empty(),
            AT);
    Part.Form change =
        new Part.Form(
            2,
            new Part.Purpose.Change(order, "Order"),
            List.of(
                field("Customer", ModelElements.attribute("customer", CUSTOMER)),
                field("Status", ModelElements.attribute("status", STATUS))),
            "Save",
            Optional.of(new Link.ToScreen("Orders", List.of(), AT)),
            AT);
    Part.Button ship =
        new Part.Button(
            8,
            "Ship",
            Optional.of(shipping(order)),
            Optional.of(template("Ship ", of(order, "number", TEXT), "?")),
            Optional.of(new Link.ToScreen("Orders", List.of(), AT)),
            Optional.of(
                binary(
                    Expression.Operator.EQUAL,
                    of(order, "status", STATUS),
                    new Expression.StaticRow("Status", "Open", AT))),
            AT);
    return new Screen(
        "OrderDetail",
        "",
        template("Order ", of(order, "number", TEXT), ""),
        List.of(new Parameter("order", ORDER, false, Optional.empty(), AT)),
        List.of(),
        "/orders/{order}",
        new Access.Roles(List.of("Clerk", "Manager")),
        List.of(
            new Part.Tabs(
                1,
                List.of(
                    new Part.Section(9, "Order", List.of(change), AT),
                    new Part.Section(3, "Lines", List.of(table, add), AT)),
                AT),
            new Part.Inlined(
                6,
                "Address",
                List.of(new Part.Local("who", CUSTOMER, false, of(order, "customer", CUSTOMER))),
                List.of(new Part.Show(7, who, List.of(value("Customer", who)), AT)),
                AT),
            ship),
        AT);
  }
}
