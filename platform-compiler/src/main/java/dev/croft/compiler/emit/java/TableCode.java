package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables and charts: the rows of a query, and what stands in each. */
final class TableCode {
  private static final String ROW = "row";
  private static final int USUAL_SIZE = 20;

  private final ScreenCode code;
  private final JavaText body;
  private final JavaExpression expressions;

  TableCode(ScreenCode code) {
    this.code = code;
    this.body = code.body;
    this.expressions = code.expressions;
  }

  /** Under which a button is there. */
  static List<String> conditions(Part.Button button, ScreenCode code) {
    List<String> conditions = new ArrayList<>();
    button.runs().flatMap(run -> code.admits(run.action())).ifPresent(conditions::add);
    button.condition().map(code.expressions::condition).ifPresent(conditions::add);
    return conditions;
  }

  private static String query(Part.Rows rows) {
    return JavaNames.type(rows.query().name()) + "Query";
  }

  private static String rowParameter(Part.Rows rows) {
    return query(rows) + ".Result " + JavaNames.member(ROW);
  }

  /** {@code , text, customer} as the query takes them. */
  private String arguments(Part.Rows rows) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < rows.arguments().size(); i++) {
      all.append(", ")
          .append(expressions.as(rows.arguments().get(i), rows.query().parameters().get(i).type()));
    }
    return all.toString();
  }

  private static String begin(String kind, Part part, Place place) {
    return "private static void "
        + kind
        + part.id()
        + "(ScreenView view, Work work"
        + place.parameters()
        + ") {";
  }

  void table(Part.Table table, Place place) {
    cells(table, place);
    String row = JavaNames.member(ROW);
    body.line(begin("part", table, place), table.position());
    listed(table);
    body.line(
        "List<"
            + query(table.rows())
            + ".Result> found$ = "
            + expressions.ahead(
                query(table.rows())
                    + ".page(work, listed$.page(), listed$.order()"
                    + arguments(table.rows())
                    + ")",
                table,
                row)
            + ";");
    body.line("view.table(" + table.id() + ", listed$, found$,");
    body.line("    () -> " + query(table.rows()) + ".count(work" + arguments(table.rows()) + "),");
    body.line("    (" + row + ", out) -> {");
    body.line("out.cells(" + cellsOf(table, place) + ");");
    table.buttons().forEach(button -> button(button, place));
    table
        .selects()
        .ifPresent(
            it ->
                body.line(
                    "out.selects("
                        + expressions.of(it.record())
                        + ", "
                        + JavaNames.member(it.entry())
                        + ");"));
    body.line("});").line("}").line();
    export(table, place);
    for (Part.Button button : table.buttons()) {
      offers(table, button, place);
      button.runs().ifPresent(run -> post(table, button, run, place));
    }
  }

  private void listed(Part.Table table) {
    body.line(
        "ListedPart listed$ = view.listed("
            + table.id()
            + ", "
            + table.rows().query().page().orElse(USUAL_SIZE)
            + table.columns().stream()
                .map(column -> ", " + place(table.rows().query(), column))
                .collect(Collectors.joining())
            + ");");
  }

  /** Which selected value a column sorts by, counted from 1; 0 for none. */
  private static int place(Query query, Part.Value column) {
    List<String> names = query.select().stream().map(Query.Selected::name).toList();
    return column.sorts().map(it -> names.indexOf(it) + 1).orElse(0);
  }

  private void cells(Part.Table table, Place place) {
    body.line(
        "private static List<Shown> cells"
            + table.id()
            + "(Work work, "
            + rowParameter(table.rows())
            + place.parameters()
            + ") {");
    body.line("return " + code.shown(table.columns()) + ";").line("}").line();
  }

  private static String cellsOf(Part.Table table, Place place) {
    return "cells" + table.id() + "(work, " + JavaNames.member(ROW) + place.arguments() + ")";
  }

  private void export(Part.Table table, Place place) {
    code.begin("csv" + table.id());
    code.reach(place);
    listed(table);
    body.line(
        table.columns().stream()
            .map(column -> JavaNames.text(column.label()))
            .collect(Collectors.joining(", ", "return view.spreadsheet(List.of(", "),")));
    String row = JavaNames.member(ROW);
    body.line(
        "    line$ -> "
            + query(table.rows())
            + ".oneByOne(work, listed$.order(), "
            + row
            + " -> line$.accept("
            + cellsOf(table, place)
            + ")"
            + arguments(table.rows())
            + "));");
    body.line("}").line();
  }

  private static String offered(Part.Button button, String row, Place place) {
    return "offers" + button.id() + "(view, work, " + row + place.arguments() + ")";
  }

  private void offers(Part.Table table, Part.Button button, Place place) {
    List<String> conditions = conditions(button, code);
    body.line(
        "private static boolean offers"
            + button.id()
            + "(ScreenView view, Work work, "
            + rowParameter(table.rows())
            + place.parameters()
            + ") {",
        button.position());
    body.line("return " + (conditions.isEmpty() ? "true" : String.join(" && ", conditions)) + ";");
    body.line("}").line();
  }

  private void button(Part.Button button, Place place) {
    body.line("if (" + offered(button, JavaNames.member(ROW), place) + ") {");
    if (button.runs().isPresent()) {
      body.line(
          held(button.runs().get()).stream()
              .map(TableCode::holding)
              .collect(
                  Collectors.joining(
                      "",
                      "out.acts("
                          + button.id()
                          + ", "
                          + code.asks(button.asks())
                          + ", held$ -> held$",
                      ");"))
              .replace("held$ -> held$)", "held$ -> {})"));
    } else {
      body.line(
          "out.leads("
              + button.id()
              + ", "
              + code.asks(button.asks())
              + ", "
              + code.link(button.opens())
              + ");");
    }
    body.line("}");
  }

  private static String holding(String name) {
    return ".value("
        + JavaNames.text(name)
        + ", "
        + JavaNames.member(ROW)
        + "."
        + JavaNames.member(name)
        + "())";
  }

  /** What an action gets of the row: it is sealed, and must still be so when the button is used. */
  private static SortedSet<String> held(Expression expression) {
    SortedSet<String> names = new TreeSet<>();
    if (expression instanceof Expression.AttributeOf attribute
        && attribute.of() instanceof Expression.Variable variable
        && variable.name().equals(ROW)) {
      names.add(attribute.attribute());
    }
    Parts.of(expression).forEach(part -> names.addAll(held(part)));
    return names;
  }

  private void post(Part.Table table, Part.Button button, Expression.CallAction run, Place place) {
    code.begin("post" + button.id());
    code.reach(place);
    body.line("Input sealed$ = view.unsealed(" + button.id() + ");");
    StringBuilder alike = new StringBuilder("RowsAlike alike$ = new RowsAlike()");
    for (String name : held(run)) {
      alike
          .append(".holding(")
          .append(JavaNames.text(name))
          .append(", sealed$.")
          .append(ResourceClass.inputMethod(type(table.rows().query(), name)))
          .append("(")
          .append(JavaNames.text(name))
          .append(", null))");
    }
    body.line(alike.append(";").toString());
    body.line(
        rowParameter(table.rows())
            + " = view.offered("
            + query(table.rows())
            + ".alike(work, alike$"
            + arguments(table.rows())
            + "), each$ -> "
            + offered(button, "each$", place)
            + ");");
    code.run(expressions.of(run), run.type() instanceof Type.Nothing, button.opens());
  }

  private static Type type(Query query, String name) {
    return query.select().stream()
        .filter(each -> each.name().equals(name))
        .map(each -> each.value().type())
        .findFirst()
        .orElseThrow();
  }

  void chart(Part.Chart chart, Place place) {
    body.line(begin("part", chart, place), chart.position());
    body.line("view.chart(" + chart.id() + ",");
    body.line(
        "    "
            + expressions.ahead(
                query(chart.rows())
                    + ".page(work, ScreenView.points()"
                    + arguments(chart.rows())
                    + ")",
                chart,
                JavaNames.member(ROW))
            + ",");
    body.line(
        "    "
            + JavaNames.member(ROW)
            + " -> "
            + code.shown(List.of(chart.by(), chart.of()))
            + ");");
    body.line("}").line();
  }
}
