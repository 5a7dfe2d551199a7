package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.EscapedSql;
import dev.croft.compiler.emit.sql.QuerySql;
import dev.croft.compiler.emit.sql.SqlText;
import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A query: its statement, its parameters, its rows. */
final class QueryClass {
  private final Query query;
  private final String name;
  private final JavaExpression expressions;
  private final Plan plan;
  private final JavaText body = new JavaText();

  private QueryClass(Query query, Application application, Plan plan) {
    this.plan = plan;
    this.query = query;
    this.name = JavaNames.type(query.name()) + "Query";
    this.expressions = new JavaExpression(application, Set.of());
  }

  static JavaSource of(Query query, Application application, Plan plan, Packages home) {
    QueryClass made = new QueryClass(query, application, plan);
    made.write(new Tables(application));
    return home.source("query", made.name, made.body);
  }

  private void write(Tables tables) {
    QuerySql.Listing listing = QuerySql.rows(query, tables);
    body.doc(query.description(), query.position());
    body.line("public final class " + name + " {");
    body.sql("private static final String ROWS", listing.rows().sql());
    body.line(
        "private static final String ORDERED = ROWS + " + JavaNames.text(listing.orderBy()) + ";");
    if (!query.one()) {
      body.sql("private static final String COUNT", QuerySql.count(query, tables).sql());
      body.line(
          "private static final RowOrder ORDER = new RowOrder("
              + JavaNames.text(listing.order().sql())
              + listing.sorts().stream()
                  .map(sort -> ", " + JavaNames.text(sort))
                  .collect(Collectors.joining())
              + ");");
    }
    query.sql().ifPresent(it -> shape(it, tables));
    body.line().line("private " + name + "() {}").line();
    result();
    if (query.one()) {
      one(listing);
    } else {
      many(listing);
      ordered(listing);
      alike(listing);
      body.line("public static long count(Work work" + parameters() + ") {");
      body.line(
          "return work.first(COUNT, "
              + binds(QuerySql.count(query, tables).binds(), "")
              + ", Row::longWhole).orElse(0L);");
      body.line("}");
      any(tables);
    }
    body.line().line("private static Result read(Row row) throws SQLException {");
    body.line(
        query.select().stream()
            .map(this::column)
            .collect(Collectors.joining(", ", "return new Result(", ");")));
    body.line("}").line("}");
  }

  private String column(Query.Selected selected) {
    String read = "row." + JavaTypes.method(selected.value().type()) + "()";
    return query.sql().isEmpty() || selected.value().optional()
        ? read
        : "SHAPE.filled(" + JavaNames.text(selected.name()) + ", " + read + ")";
  }

  /** What the author's SQL gives is compared with what the model says. */
  private void shape(Escape.Sql escape, Tables tables) {
    SqlText own = EscapedSql.own(escape, tables);
    body.sql("private static final String OWN", own.sql());
    body.line(
        query.select().stream()
            .map(
                each ->
                    "new ResultShape.Column("
                        + JavaNames.text(each.name())
                        + ", Kind."
                        + JavaTypes.kind(each.value().type())
                        + ")")
            .collect(
                Collectors.joining(
                    ", ",
                    "private static final ResultShape SHAPE = new ResultShape("
                        + JavaNames.text(query.name())
                        + ", OWN, ",
                    ");")));
  }

  private void checked(QuerySql.Listing listing) {
    if (query.sql().isPresent()) {
      body.line("SHAPE.check(work, " + binds(listing.rows().binds(), "") + ");");
    }
  }

  private void one(QuerySql.Listing listing) {
    body.line("/** Empty (null) when there is none. */");
    body.line("public static Result one(Work work" + parameters() + ") {");
    checked(listing);
    body.line(
        "return "
            + shared(
                "work.first(ORDERED + \"\\nlimit 1\", "
                    + binds(listing.binds(), "")
                    + ", "
                    + name
                    + "::read).orElse(null)")
            + ";");
    body.line("}");
  }

  /** One answer for all who ask with the same values. */
  private String shared(String read) {
    if (!plan.shares(query.name())) {
      return read;
    }
    String values =
        query.parameters().stream()
            .map(each -> "(Object) " + JavaNames.member(each.name()))
            .collect(Collectors.joining(", ", "Arrays.asList(", ")"));
    return "work.shared(" + JavaNames.text(query.name()) + ", " + values + ", () -> " + read + ")";
  }

  private void any(Tables tables) {
    if (plan.testsRows(query.name())) {
      SqlText exists = QuerySql.exists(query, tables);
      body.line();
      body.sql("private static final String ANY", exists.sql());
      body.line("public static boolean any(Work work" + parameters() + ") {");
      body.line(
          "return work.first(ANY, " + binds(exists.binds(), "") + ", Row::bool).orElse(false);");
      body.line("}");
    }
  }

  private void many(QuerySql.Listing listing) {
    String paged = binds(listing.binds(), ".whole(page.size()).longWhole(page.offset())");
    body.line("public static List<Result> rows(Work work" + parameters() + ") {");
    checked(listing);
    String rows = "work.rows(ORDERED, " + binds(listing.binds(), "") + ", " + name + "::read)";
    body.line("return " + shared(rows) + ";");
    body.line("}").line();
    body.line("public static List<Result> page(Work work, Page page" + parameters() + ") {");
    checked(listing);
    body.line("return work.rows(ORDERED + \"\\nlimit ? offset ?\",");
    body.line("    " + paged + ",");
    body.line("    " + name + "::read);");
    body.line("}").line();
  }

  private void ordered(QuerySql.Listing listing) {
    String paged = binds(listing.binds(), ".whole(page.size()).longWhole(page.offset())");
    body.line("/** In the order that a person asked for. */");
    body.line(
        "public static List<Result> page(Work work, Page page, RowOrder.Asked order$"
            + parameters()
            + ") {");
    checked(listing);
    body.line("return work.rows(ROWS + ORDER.by(order$) + \"\\nlimit ? offset ?\",");
    body.line("    " + paged + ",");
    body.line("    " + name + "::read);");
    body.line("}").line();
    body.line("/** All of them, one after the other. */");
    body.line(
        "public static void oneByOne(Work work, RowOrder.Asked order$, Consumer<Result> taker$"
            + parameters()
            + ") {");
    checked(listing);
    body.line(
        "work.each(ROWS + ORDER.by(order$), "
            + binds(listing.binds(), "")
            + ", row -> taker$.accept(read(row)));");
    body.line("}").line();
  }

  private void alike(QuerySql.Listing listing) {
    body.line("/** Those that still hold what a person was shown. */");
    body.line(
        "public static List<Result> alike(Work work, RowsAlike alike$" + parameters() + ") {");
    body.line(
        "return work.rows(alike$.in(ROWS), binds -> alike$.bind("
            + bound(listing.rows().binds())
            + "), "
            + name
            + "::read);");
    body.line("}").line();
  }

  private void result() {
    body.line(
        query.select().stream()
            .map(each -> JavaTypes.of(each.value().type()) + " " + JavaNames.member(each.name()))
            .collect(Collectors.joining(", ", "public record Result(", ") {")));
    body.line("public void write(Output out) {");
    for (Query.Selected each : query.select()) {
      body.line(Outputs.member(each.name(), each.value().type(), JavaNames.member(each.name())));
    }
    body.line("}").line("}").line();
  }

  private String parameters() {
    return parameters(query.parameters());
  }

  static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(each -> ", " + JavaTypes.of(each.type()) + " " + JavaNames.member(each.name()))
        .collect(Collectors.joining());
  }

  private String binds(List<Expression> values, String more) {
    return values.isEmpty() && more.isEmpty() ? "binds -> {}" : "binds -> " + bound(values) + more;
  }

  private String bound(List<Expression> values) {
    return "binds" + values.stream().map(this::bind).collect(Collectors.joining());
  }

  private String bind(Expression value) {
    String code = expressions.as(value, value.type());
    if (value.type() instanceof Type.ListOf list) {
      return ".list(\""
          + dev.croft.compiler.emit.sql.SqlType.of(list.element()).replaceAll("\\(.*", "")
          + "\", "
          + code
          + ")";
    }
    return "." + JavaTypes.method(value.type()) + "(" + code + ")";
  }
}
