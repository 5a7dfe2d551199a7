package dev.croft.compiler;

import static dev.croft.compiler.OrdersModel.AT;
import static dev.croft.compiler.ScreenElements.column;
import static dev.croft.compiler.ScreenElements.field;
import static dev.croft.compiler.ScreenElements.literal;
import static dev.croft.compiler.ScreenElements.of;
import static dev.croft.compiler.ScreenElements.source;
import static dev.croft.compiler.ScreenElements.toDetail;
import static dev.croft.compiler.ScreenElements.variable;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form that runs an action, and pictures. */
final class FurtherScreens {
  private static final Type TEXT = new Type.Text(0);
  private static final Type WHOLE = new Type.Whole();
  private static final Type ORDER = new Type.Reference("Order");
  private static final Type CUSTOMER = new Type.Reference("Customer");
  private static final Type PRODUCT = new Type.Reference("Product");
  private static final Access CLERK = new Access.Roles(List.of("Clerk"));

  private FurtherScreens() {}

  static Screen newOrder(Application application) {
    Type lines = new Type.ListOf(new Type.StructureOf("NewLine"));
    return new Screen(
        "NewOrder",
        "",
        literal("New order", TEXT),
        List.of(),
        List.of(),
        "/orders/new",
        CLERK,
        List.of(
            new Part.Form(
                1,
                new Part.Purpose.Run("PlaceOrder", List.of(Optional.empty(), Optional.empty())),
                List.of(
                    field("Customer", ModelElements.attribute("customer", CUSTOMER)),
                    field("Lines", ModelElements.attribute("lines", lines))),
                "Place order",
                Optional.of(toDetail(variable("result", ORDER))),
                AT)),
        AT);
  }

  /** Pictures in a table, without their bytes. */
  static Screen pictures() {
    Expression record = variable("row", PRODUCT);
    Query query =
        own(
            "Pictures$1",
            List.of(),
            List.of(source("row", "Product")),
            Optional.empty(),
            20,
            of(record, "name", TEXT),
            new Expression.Call(
                Expression.BuiltIn.LENGTH,
                List.of(of(record, "picture", new Type.Image())),
                WHOLE,
                true,
                AT),
            record);
    Expression row = variable("row", new Type.RowOf("Pictures$1"));
    return new Screen(
        "Pictures",
        "",
        literal("Pictures", TEXT),
        List.of(),
        List.of(),
        "/pictures",
        new Access.Everyone(),
        List.of(
            new Part.Table(
                1,
                new Part.Rows(query, true, List.of()),
                "",
                List.of(
                    column("Name", of(row, "c0", TEXT), Optional.empty(), "c0"),
                    new Part.Value(
                        "Picture",
                        new Type.Image(),
                        of(row, "c1", WHOLE),
                        Optional.of(new Part.Bytes("Product", "picture", of(row, "c2", PRODUCT))),
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                Optional.empty(),
                AT)),
        AT);
  }

  static Query own(
      String name,
      List<Parameter> parameters,
      List<Query.Source> sources,
      Optional<Expression> where,
      int page,
      Expression... selected) {
    List<Query.Selected> select = new ArrayList<>();
    for (Expression each : selected) {
      select.add(new Query.Selected("c" + select.size(), each, AT));
    }
    return new Query(
        name,
        "",
        false,
        parameters,
        sources,
        where,
        select,
        List.of(),
        List.of(),
        Optional.of(page),
        Optional.empty(),
        new Access.Nobody(),
        AT);
  }
}
