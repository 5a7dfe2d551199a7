package dev.croft.runtime.screen;

import dev.croft.runtime.http.Access;
import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.http.Input;
import dev.croft.runtime.http.Output;
import dev.croft.runtime.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One request to a screen: which parts are asked for, what they show, and what a button or a form
 * of it was told. A generated class computes the values; this class knows the shape of the answer.
 */
public final class ScreenView {
  private static final int MOST_POINTS = 200;

  private final String screen;
  private final Exchange exchange;
  private final RecordNames names;
  private final Set<String> wanted;
  private Output parts;

  public ScreenView(String screen, Exchange exchange, RecordNames names) {
    this.screen = screen;
    this.exchange = exchange;
    this.names = names;
    this.wanted = new HashSet<>(exchange.query().getOrDefault("_part", List.of()));
  }

  /** An input of the screen: a record that is not there is told as such. */
  public <R> Long existing(String entity, Long id, Function<Long, Optional<R>> find) {
    if (id != null && !there(entity, id, find)) {
      throw Refusal.notFound("There is no " + entity + " with the id " + id);
    }
    return id;
  }

  /** An entry of the screen: a chosen record that has gone is chosen no more. */
  public <R> Long chosen(String entity, Long id, Function<Long, Optional<R>> find) {
    return id != null && there(entity, id, find) ? id : null;
  }

  private <R> boolean there(String entity, Long id, Function<Long, Optional<R>> find) {
    if (exchange.work().knows(entity, id)) {
      return true;
    }
    Optional<R> found = find.apply(id);
    found.ifPresent(record -> exchange.work().remember(entity, id, record));
    return found.isPresent();
  }

  public boolean admits(Access access) {
    return access.admits(exchange.work().caller());
  }

  /**
   * Whether a part is asked for.
   *
   * @param around the parts that it is inside of: who asks for them asks for it too
   */
  public boolean wants(int id, int... around) {
    if (wanted.isEmpty() || wanted.contains(Integer.toString(id))) {
      return true;
    }
    for (int each : around) {
      if (wanted.contains(Integer.toString(each))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param writer writes the parts through the other methods
   */
  public Answer answer(String title, Runnable writer) {
    return Answer.json(
        200,
        out ->
            out.object(
                all -> {
                  all.value("title", title);
                  parts = all;
                  all.object("parts", inner -> writer.run());
                  all.object("labels", this::labels);
                }));
  }

  private void labels(Output out) {
    names
        .read(exchange.work())
        .forEach(
            (entity, labels) ->
                out.object(
                    entity,
                    each -> labels.forEach((id, label) -> each.value(Long.toString(id), label))));
  }

  private void part(int id, Consumer<Output> members) {
    parts.object(Integer.toString(id), members);
  }

  private Object wanting(Shown shown) {
    names.want(shown);
    return shown.value();
  }

  void values(Output out, String name, List<Shown> values) {
    out.array(name, values, (each, shown) -> each.value(wanting(shown)));
    out.array("opens", values, (each, shown) -> each.value(shown.opens()));
    out.array("files", values, (each, shown) -> each.value(shown.file()));
  }

  /** What a search holds is named too. */
  public void search(Shown entry) {
    names.want(entry);
  }

  public void text(int id, String text) {
    part(id, out -> out.value("text", text));
  }

  public void figure(int id, Shown shown) {
    part(id, out -> out.value("value", wanting(shown)).value("open", shown.opens()));
  }

  /** Without a record there are no values. */
  public void show(int id, List<Shown> values) {
    part(id, out -> values(out, "values", values));
  }

  public void showNothing(int id) {
    part(id, out -> out.value("values", null));
  }

  /** Says which branch is taken, and is the condition. */
  public boolean choice(boolean asked, int id, boolean condition) {
    if (asked) {
      part(id, out -> out.value("then", condition));
    }
    return condition;
  }

  /** A form that is sent for a new record or an action. */
  public void form(int id, Map<String, Shown> values) {
    form(id, null, values);
  }

  /**
   * A form that changes a record.
   *
   * @param version that was read
   */
  public void form(int id, Integer version, Map<String, Shown> values) {
    part(
        id,
        out -> {
          out.object(
              "values", all -> values.forEach((name, shown) -> all.value(name, wanting(shown))));
          if (version != null) {
            out.value("tag", tag(version));
          }
          Map<String, String> files = new TreeMap<>();
          values.forEach((name, shown) -> files.put(name, shown.file()));
          files.values().removeIf(file -> file == null);
          if (!files.isEmpty()) {
            out.object("files", all -> files.forEach(all::value));
          }
        });
  }

  /**
   * Which rows of a table are asked for.
   *
   * @param values which selected value each column sorts by, counted from 1; 0 for none
   */
  public ListedPart listed(int id, int usualSize, int... values) {
    return ListedPart.asked(exchange, id, usualSize, values);
  }

  /**
   * @param count of all rows, when the page does not tell
   * @param row puts a row of the table together
   */
  public <R> void table(
      int id, ListedPart listed, List<R> found, LongSupplier count, BiConsumer<R, ShownRow> row) {
    long total = listed.page().total(found.size(), count);
    part(
        id,
        out -> {
          out.array(
              "rows",
              found,
              (each, one) -> {
                ShownRow shown = new ShownRow(this);
                row.accept(one, shown);
                shown.write(each);
              });
          out.value("page", listed.page().number())
              .value("size", listed.page().size())
              .value("total", total)
              .value("sort", listed.sort());
        });
  }

  /** All rows of a table, for a spreadsheet. */
  public Answer spreadsheet(List<String> titles, Consumer<Consumer<List<Shown>>> rows) {
    return TableExport.answer(screen, exchange.work(), names, titles, rows);
  }

  /** One point more than a chart draws tells whether there are more. */
  public static dev.croft.runtime.http.Page points() {
    return new dev.croft.runtime.http.Page(0, MOST_POINTS + 1);
  }

  /**
   * @param point the name of a point and its size
   */
  public <R> void chart(int id, List<R> found, Function<R, List<Shown>> point) {
    part(
        id,
        out ->
            out.array(
                    "points",
                    found.stream().limit(MOST_POINTS).map(point).toList(),
                    (each, two) -> each.array(two, (item, shown) -> item.value(wanting(shown))))
                .value("more", found.size() > MOST_POINTS));
  }

  /** A button that runs an action. */
  public void acts(int id, String asks) {
    part(id, out -> out.value("asks", asks).value("open", null));
  }

  /** A button that only leads somewhere; without an address it is not there. */
  public void leads(int id, String asks, String address) {
    if (address != null) {
      part(id, out -> out.value("asks", asks).value("open", address));
    }
  }

  /** Seals what a button of a row acts on. */
  String sealed(int id, Consumer<Output> held) {
    byte[] values = Answer.json(200, out -> out.object(held)).body();
    return new RowSeal(SealKey.toSeal(exchange), place(id)).seal(values);
  }

  /** What a button of a row acts on, as it was shown to this very caller. */
  public Input unsealed(int id) {
    Input body = Input.of(exchange.body()).only(Set.of("row"));
    String seal = body.required("row", body.text("row", null));
    body.refuseIfAny();
    byte[] values = new RowSeal(SealKey.toOpen(exchange), place(id)).open(seal);
    return Input.of(Exchange.object(values));
  }

  private String place(int id) {
    return screen + '\0' + id + '\0' + exchange.work().user();
  }

  /** The fields of a form; others are refused by name. */
  public Input fields(String... fields) {
    return Input.of(exchange.body()).only(Set.of(fields));
  }

  /** A button or a form is used that the page does not show (any more). */
  public void offered(boolean condition) {
    if (!condition) {
      throw Refusal.conflict(
          "This cannot be done any more: what it is about has changed since the page was shown",
          "Load the page again",
          List.of());
    }
  }

  /** The first row for which a button is there. */
  public <R> R offered(List<R> rows, Function<R, Boolean> condition) {
    Optional<R> found = rows.stream().filter(condition::apply).findFirst();
    offered(found.isPresent());
    return found.get();
  }

  /** Refuses when somebody else was faster than the person in front of the form. */
  public <R> R unchanged(String entity, Long id, Optional<R> found, Function<R, Integer> version) {
    R record =
        found.orElseThrow(() -> Refusal.notFound("There is no " + entity + " with the id " + id));
    String tag = tag(version.apply(record));
    exchange
        .header("If-Match")
        .filter(known -> !known.equals("*") && !known.contains(tag))
        .ifPresent(
            known -> {
              throw Refusal.of(
                  412,
                  "Somebody else has changed this " + entity + " in the meantime",
                  "Load the page again and repeat the change");
            });
    return record;
  }

  private static String tag(Integer version) {
    return '"' + Integer.toString(version) + '"';
  }

  /**
   * What a button or a form answers.
   *
   * @param address where to go, or null to stay
   */
  public Answer open(String address) {
    return Answer.json(200, out -> out.object(o -> o.value("open", address)));
  }
}
