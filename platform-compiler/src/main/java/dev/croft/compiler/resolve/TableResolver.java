package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Clause;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.PartLine.TableItem;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tables and charts: rows, columns, buttons of rows. */
final class TableResolver {
  static final String ROW = "row";
  private static final int LARGEST_PAGE = 1000;

  private final Context context;
  private final Typer typer;
  private final List<Query> queries;
  private final ValueResolver values;
  private final ButtonResolver buttons;
  private final String screen;

  /**
   * @param screen whose name the queries of its own begin with
   */
  TableResolver(
      Context context, Typer typer, List<Query> queries, LinkResolver links, String screen) {
    this.context = context;
    this.typer = typer;
    this.queries = queries;
    this.values = new ValueResolver(context, typer, links);
    this.buttons = new ButtonResolver(context, typer, links);
    this.screen = screen;
  }

  /** Empty when there was a problem. */
  Optional<Listed> listed(Term rows, int id, Scope scope) {
    String own = screen + "$" + id;
    if (rows instanceof Term.Name name
        && scope.find(name.word().text()).isEmpty()
        && context.names().has(Declaration.EntityElement.class, name.word().text())) {
      return Optional.of(
          ListedRecords.all(own, context.model(name.word()), scope, name.word().position()));
    }
    Expression value = typer.used(typer.of(called(rows), scope));
    if (Broken.is(value)) {
      return Optional.empty();
    }
    if (value instanceof Expression.RunQuery run && run.type() instanceof Type.ListOf) {
      return queries.stream()
          .filter(it -> it.name().equals(run.query()))
          .findFirst()
          .map(query -> new ListedQuery(query, run, scope));
    }
    if (value instanceof Expression.RecordsOf records) {
      return Optional.of(ListedRecords.behind(own, records, scope));
    }
    context.report(
        ProblemCode.NOT_LISTABLE,
        rows.position(),
        value.type() instanceof Type.RowOf
            ? "a `query one` has one row, and rows are listed here"
            : "rows are listed here, and this is " + SpokenType.of(value.type()),
        "name a query, an entity, or the records behind a name: order.lines");
    return Optional.empty();
  }

  /** A query without arguments may be named alone. */
  private Term called(Term rows) {
    return rows instanceof Term.Name name
            && context.names().has(Declaration.QueryElement.class, name.word().text())
        ? new Term.Call(name, List.of(), Optional.empty(), name.position())
        : rows;
  }

  Optional<Part> table(PartLine.Table table, int id, Supplier<Integer> ids, Scope scope) {
    Optional<Listed> found = listed(table.rows(), id, scope);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Listed listed = found.get();
    List<Part.Value> columns = new ArrayList<>();
    List<Part.Button> rowButtons = new ArrayList<>();
    boolean sound = true;
    for (TableItem item : table.items()) {
      switch (item) {
        case TableItem.Column column -> {
          Optional<Part.Value> value = values.column(column.field(), listed);
          value.ifPresent(columns::add);
          sound &= value.isPresent();
        }
        case TableItem.RowButton button ->
            buttons.ofRow(button.button(), ids.get(), listed, scope).ifPresent(rowButtons::add);
        case TableItem.Where where -> where(where, listed);
        case TableItem.Sort sort -> sort.keys().forEach(key -> sort(key, listed, sort.position()));
        case TableItem.Page page -> page(page, listed);
      }
    }
    if (columns.isEmpty() && sound) {
      context.report(
          ProblemCode.COLUMN_MISSING,
          table.position(),
          "the table has no column",
          "name what it shows: column name");
    }
    Optional<Part.Selection> selects = table.selects().flatMap(it -> selection(it, listed));
    return Optional.of(
        new Part.Table(
            id,
            listed.rows(),
            table.title().map(PartLine.Label::text).orElse(""),
            columns,
            rowButtons,
            selects,
            table.position()));
  }

  private Optional<Part.Selection> selection(Word entry, Listed listed) {
    Optional<Expression> record = selected(entry, listed);
    if (record.isEmpty()) {
      context.report(
          ProblemCode.NOT_SELECTABLE,
          entry.position(),
          "the rows have no record named `" + entry.text() + "`",
          "select it in the query: select " + entry.text() + ": ...");
    }
    return record.map(it -> new Part.Selection(entry.text(), listed.overRows(it)));
  }

  /** The record that a row stands for. */
  static Optional<Expression> selected(Word entry, Listed listed) {
    Scope.Variable row = listed.scope().find(ROW).orElseThrow();
    Expression variable = new Expression.Variable(ROW, row.type(), false, entry.position());
    if (listed.own()) {
      return Optional.of(variable);
    }
    return listed.rows().query().select().stream()
        .filter(each -> each.name().equals(entry.text()))
        .filter(each -> each.value().type() instanceof Type.Reference)
        .findFirst()
        .map(
            each ->
                new Expression.AttributeOf(
                    variable,
                    each.name(),
                    each.value().type(),
                    each.value().optional(),
                    entry.position()));
  }

  private boolean ownOnly(Listed listed, Position here, String what) {
    if (!listed.own()) {
      context.report(
          ProblemCode.PART_NOT_HERE,
          here,
          "the query itself says " + what,
          "say it there, or list the entity instead of the query");
    }
    return listed.own();
  }

  private void where(TableItem.Where where, Listed listed) {
    if (ownOnly(listed, where.position(), "which rows there are")
        && listed instanceof ListedRecords records) {
      // What people search with is often called like what it searches in; `row.` names the latter.
      Expression condition = typer.condition(where.condition(), listed.scope().variablesFirst());
      if (!Broken.is(condition)) {
        records.where(condition);
      }
    }
  }

  private void sort(Clause.Key key, Listed listed, Position here) {
    if (!ownOnly(listed, here, "how rows are sorted")
        || !(listed instanceof ListedRecords records)) {
      return;
    }
    Expression value = typer.used(typer.of(key.value(), listed.scope()));
    if (Broken.is(value)) {
      return;
    }
    boolean ordered =
        TypeRules.ordered(value.type(), value.type())
            || TypeRules.equatable(value.type(), value.type());
    if (!ordered) {
      context.report(
          ProblemCode.NOT_COMPARABLE,
          value.position(),
          SpokenType.of(value.type()) + " has no order");
      return;
    }
    records.sort(new Query.SortKey(value, key.descending(), key.value().position()));
  }

  private void page(TableItem.Page page, Listed listed) {
    if (!ownOnly(listed, page.position(), "how long a page is")
        || !(listed instanceof ListedRecords records)) {
      return;
    }
    BigDecimal rows = new BigDecimal(page.rows());
    boolean fits =
        rows.scale() <= 0
            && rows.signum() > 0
            && rows.compareTo(BigDecimal.valueOf(LARGEST_PAGE)) <= 0;
    if (fits) {
      records.page(rows.intValue());
    } else {
      context.report(
          ProblemCode.PAGE_SIZE, page.position(), "a page has 1 to " + LARGEST_PAGE + " rows");
    }
  }

  Optional<Part> chart(PartLine.Chart chart, int id, Scope scope) {
    Optional<Part.Chart.Kind> kind =
        Stream.of(Part.Chart.Kind.values())
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(chart.kind().text()))
            .findFirst();
    if (kind.isEmpty()) {
      context.unknown(
          ProblemCode.CHART_VALUE,
          chart.kind(),
          "there is no chart `" + chart.kind().text() + "`; there are bar, line and donut",
          List.of("bar", "line", "donut"));
    }
    Optional<Listed> listed = listed(chart.rows(), id, scope);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Part.Value> by = point(chart.by(), listed.get());
    Optional<Part.Value> of = point(chart.of(), listed.get());
    if (of.isPresent() && !TypeRules.isNumber(of.get().type())) {
      context.report(
          ProblemCode.CHART_VALUE,
          chart.of().position(),
          "a chart draws numbers, and `"
              + chart.of().text()
              + "` is "
              + SpokenType.of(of.get().type()));
      return Optional.empty();
    }
    if (kind.isEmpty() || by.isEmpty() || of.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Part.Chart(
            id,
            kind.get(),
            listed.get().rows(),
            chart
                .title()
                .map(PartLine.Label::text)
                .orElse(
                    Labels.of(chart.of().text())
                        + " by "
                        + Labels.of(chart.by().text()).toLowerCase(Locale.ROOT)),
            by.get(),
            of.get(),
            chart.position()));
  }

  private Optional<Part.Value> point(Word name, Listed listed) {
    return values.column(
        new PartLine.FieldLine(
            new Term.Name(name), Optional.empty(), Optional.empty(), name.position()),
        listed);
  }
}
