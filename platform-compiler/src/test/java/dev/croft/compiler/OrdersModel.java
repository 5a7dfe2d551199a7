package dev.croft.compiler;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Automation;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order desk made by hand: queries with joins and aggregates, actions with rules. */
public final class OrdersModel {
  static final Position AT = new Position("orders.croft", 7, 3, 9);
  private static final Type TEXT = new Type.Text(0);
  private static final Type WHOLE = new Type.Whole();
  private static final Type MONEY = new Type.Currency();
  private static final Type BOOL = new Type.Bool();
  private static final Type ORDER = new Type.Reference("Order");
  private static final Type CUSTOMER = new Type.Reference("Customer");
  private static final Type PRODUCT = new Type.Reference("Product");
  private static final Type STATUS = new Type.StaticReference("Status");
  private static final Access CLERK = new Access.Roles(List.of("Clerk"));

  private OrdersModel() {}

  public static Application application() {
    return new Application(
        "Orders",
        "Order desk",
        "Takes orders.",
        List.of(new Application.Role("Clerk", "Takes and ships orders.", AT)),
        List.of(
            new Application.Setting(
                "CreditLimit",
                "",
                MONEY,
                false,
                Optional.of(literal(new BigDecimal("100.00"), MONEY)),
                AT)),
        List.of(new Application.ErrorKind("CreditExceeded", "Owes too much.", AT)),
        List.of(
            new StaticEntity(
                "Status",
                "",
                false,
                List.of(ModelElements.attribute("label", new Type.Text(20))),
                List.of(
                    new StaticEntity.Row("Open", "", Map.of("label", literal("Open", TEXT)), AT),
                    new StaticEntity.Row(
                        "Closed", "", Map.of("label", literal("Closed", TEXT)), AT)),
                Optional.of("label"),
                List.of(),
                AT)),
        List.of(
            ModelElements.entity("Customer", ModelElements.attribute("name", new Type.Text(100))),
            ModelElements.entity(
                "Line",
                ModelElements.reference("order", "Order", "lines", DeleteRule.CASCADE),
                ModelElements.reference("product", "Product", "lines", DeleteRule.PROTECT),
                ModelElements.attribute("quantity", WHOLE),
                ModelElements.attribute("price", MONEY)),
            ModelElements.entity(
                "Order",
                ModelElements.attribute("number", new Type.Text(12)),
                ModelElements.reference("customer", "Customer", "orders", DeleteRule.PROTECT),
                ModelElements.attribute(
                    "status", STATUS, new Expression.StaticRow("Status", "Open", AT)),
                ModelElements.attribute(
                    "placedAt",
                    new Type.DateTime(),
                    call(Expression.BuiltIn.NOW, new Type.DateTime()))),
            ModelElements.entity(
                "Product",
                ModelElements.attribute("name", new Type.Text(50)),
                ModelElements.attribute("price", MONEY))),
        List.of(
            new Application.Structure(
                "NewLine",
                "",
                List.of(
                    ModelElements.attribute("product", PRODUCT),
                    ModelElements.attribute("quantity", WHOLE)),
                AT)),
        List.of(openOrders(), owed(), sales()),
        List.of(placeOrder(), total()),
        List.of(new Application.Screens("Order", CLERK, AT)),
        List.of(),
        List.of(),
        List.of(
            new Application.RestOf("Customer", new Access.SignedIn(), AT),
            new Application.RestOf("Product", new Access.SignedIn(), AT)),
        List.of(
            new Application.RestApi(
                "/api/v1",
                CLERK,
                List.of(
                    operation("GET", "/orders", new Application.Target.OfQuery("OpenOrders")),
                    operation("GET", "/owed", new Application.Target.OfQuery("Owed")),
                    operation("GET", "/sales", new Application.Target.OfQuery("Sales")),
                    operation("POST", "/orders", new Application.Target.OfAction("PlaceOrder")),
                    operation(
                        "GET", "/orders/{order}/total", new Application.Target.OfAction("Total")),
                    operation("GET", "/orders/{order}", new Application.Target.OfEntity("Order"))),
                AT)),
        List.of(),
        List.of(),
        Automation.NONE,
        AT);
  }

  private static Application.Operation operation(
      String method, String path, Application.Target target) {
    return new Application.Operation(method, path, target, AT);
  }

  private static Query openOrders() {
    Expression o = variable("o", ORDER);
    Expression text = variable("text", TEXT);
    Expression customerName = of(of(o, "customer", CUSTOMER), "name", TEXT);
    return new Query(
        "OpenOrders",
        "",
        false,
        List.of(new Parameter("text", TEXT, false, Optional.of(literal("", TEXT)), AT)),
        List.of(new Query.Source("o", "Order", Optional.empty(), AT)),
        Optional.of(
            binary(
                Expression.Operator.AND,
                binary(Expression.Operator.EQUAL, of(o, "status", STATUS), open()),
                binary(
                    Expression.Operator.OR,
                    binary(Expression.Operator.EQUAL, text, literal("", TEXT)),
                    binary(Expression.Operator.CONTAINS, customerName, text)))),
        List.of(
            new Query.Selected("order", o, AT),
            new Query.Selected("number", of(o, "number", TEXT), AT),
            new Query.Selected("customer", customerName, AT),
            new Query.Selected("total", sumOfLines(o), AT)),
        List.of(),
        List.of(new Query.SortKey(of(o, "placedAt", new Type.DateTime()), true, AT)),
        Optional.of(50),
        Optional.empty(),
        CLERK,
        AT);
  }

  private static Expression sumOfLines(Expression order) {
    Expression l = variable("l", new Type.Reference("Line"));
    return new Expression.Aggregate(
        Expression.Aggregate.Kind.SUM,
        Optional.of(amount(l)),
        Optional.of("l"),
        Optional.of(new Expression.RecordsOf(order, "lines", "Line", AT)),
        Optional.empty(),
        MONEY,
        false,
        AT);
  }

  private static Expression amount(Expression line) {
    return new Expression.Binary(
        Expression.Operator.TIMES,
        of(line, "quantity", WHOLE),
        of(line, "price", MONEY),
        MONEY,
        false,
        AT);
  }

  private static Query owed() {
    Expression l = variable("l", new Type.Reference("Line"));
    Expression order = of(l, "order", ORDER);
    return new Query(
        "Owed",
        "",
        true,
        List.of(new Parameter("customer", CUSTOMER, false, Optional.empty(), AT)),
        List.of(new Query.Source("l", "Line", Optional.empty(), AT)),
        Optional.of(
            binary(
                Expression.Operator.AND,
                binary(
                    Expression.Operator.EQUAL,
                    of(order, "customer", CUSTOMER),
                    variable("customer", CUSTOMER)),
                binary(Expression.Operator.EQUAL, of(order, "status", STATUS), open()))),
        List.of(new Query.Selected("total", groupSum(amount(l)), AT)),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        CLERK,
        AT);
  }

  private static Query sales() {
    Expression o = variable("o", ORDER);
    Expression l = variable("l", new Type.Reference("Line"));
    Expression product = of(of(l, "product", PRODUCT), "name", TEXT);
    return new Query(
        "Sales",
        "",
        false,
        List.of(),
        List.of(
            new Query.Source("o", "Order", Optional.empty(), AT),
            new Query.Source(
                "l", "Line", Optional.of(new Expression.RecordsOf(o, "lines", "Line", AT)), AT)),
        Optional.empty(),
        List.of(
            new Query.Selected("product", product, AT),
            new Query.Selected("sold", groupSum(of(l, "quantity", WHOLE)), AT)),
        List.of(product),
        List.of(new Query.SortKey(groupSum(of(l, "quantity", WHOLE)), true, AT)),
        Optional.empty(),
        Optional.empty(),
        CLERK,
        AT);
  }

  private static Expression groupSum(Expression value) {
    return new Expression.Aggregate(
        Expression.Aggregate.Kind.SUM,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        value.type().equals(WHOLE) ? new Type.LongWhole() : MONEY,
        false,
        AT);
  }

  private static Action placeOrder() {
    Type newLine = new Type.StructureOf("NewLine");
    Expression customer = variable("customer", CUSTOMER);
    Expression owedRow =
        new Expression.RunQuery("Owed", List.of(customer), new Type.RowOf("Owed"), true, AT);
    Expression owed = new Expression.AttributeOf(owedRow, "total", MONEY, false, AT);
    Expression line = variable("line", newLine);
    Expression sum = variable("ordered", MONEY);
    return new Action(
        "PlaceOrder",
        "Places an order.",
        List.of(
            new Parameter("customer", CUSTOMER, false, Optional.empty(), AT),
            new Parameter("lines", new Type.ListOf(newLine), false, Optional.empty(), AT)),
        ORDER,
        false,
        CLERK,
        List.of(
            new Statement.Let("owed", owed, AT),
            new Statement.Let(
                "order",
                new Expression.Create(
                    "Order",
                    List.of(
                        assign(
                            "number",
                            new Expression.Template(
                                List.of(
                                    literal("A", TEXT),
                                    new Expression.NextNumber(
                                        "orderNumber", new Type.LongWhole(), AT)),
                                AT)),
                        assign("customer", customer)),
                    AT),
                AT),
            new Statement.Let("ordered", literal(BigDecimal.ZERO, MONEY), AT),
            new Statement.For(
                "line",
                newLine,
                variable("lines", new Type.ListOf(newLine)),
                List.of(
                    new Statement.Evaluate(
                        new Expression.Create(
                            "Line",
                            List.of(
                                assign("order", variable("order", ORDER)),
                                assign("product", of(line, "product", PRODUCT)),
                                assign("quantity", of(line, "quantity", WHOLE)),
                                assign("price", of(of(line, "product", PRODUCT), "price", MONEY))),
                            AT),
                        AT),
                    new Statement.Assign(
                        sum,
                        new Expression.Binary(
                            Expression.Operator.PLUS,
                            sum,
                            new Expression.Binary(
                                Expression.Operator.TIMES,
                                of(line, "quantity", WHOLE),
                                of(of(line, "product", PRODUCT), "price", MONEY),
                                MONEY,
                                false,
                                AT),
                            MONEY,
                            false,
                            AT),
                        AT)),
                AT),
            new Statement.Audit(
                new Expression.Template(
                    List.of(
                        literal("Order ", TEXT),
                        of(variable("order", ORDER), "number", TEXT),
                        literal(" placed", TEXT)),
                    AT),
                AT),
            new Statement.If(
                binary(
                    Expression.Operator.GREATER,
                    new Expression.Binary(
                        Expression.Operator.PLUS, variable("owed", MONEY), sum, MONEY, false, AT),
                    new Expression.SettingValue("CreditLimit", MONEY, false, AT)),
                List.of(
                    new Statement.Fail(
                        "CreditExceeded",
                        new Expression.Template(
                            List.of(of(customer, "name", TEXT), literal(" owes too much", TEXT)),
                            AT),
                        AT)),
                List.of(),
                AT),
            new Statement.Log(literal("placed", TEXT), AT),
            new Statement.Return(Optional.of(variable("order", ORDER)), AT)),
        AT);
  }

  private static Action total() {
    return new Action(
        "Total",
        "",
        List.of(new Parameter("order", ORDER, false, Optional.empty(), AT)),
        MONEY,
        false,
        new Access.Nobody(),
        List.of(
            new Statement.Let("sum", sumOfLines(variable("order", ORDER)), AT),
            new Statement.Return(Optional.of(variable("sum", MONEY)), AT)),
        AT);
  }

  private static Expression.Assignment assign(String name, Expression value) {
    return new Expression.Assignment(name, value, AT);
  }

  private static Expression open() {
    return new Expression.StaticRow("Status", "Open", AT);
  }

  private static Expression variable(String name, Type type) {
    return new Expression.Variable(name, type, false, AT);
  }

  private static Expression of(Expression of, String attribute, Type type) {
    return new Expression.AttributeOf(of, attribute, type, false, AT);
  }

  private static Expression literal(Object value, Type type) {
    return new Expression.Literal(value, type, AT);
  }

  private static Expression call(Expression.BuiltIn function, Type type) {
    return new Expression.Call(function, List.of(), type, false, AT);
  }

  private static Expression binary(
      Expression.Operator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, BOOL, false, AT);
  }
}
