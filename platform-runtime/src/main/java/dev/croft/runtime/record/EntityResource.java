package dev.croft.runtime.record;

import dev.croft.runtime.http.Answer;
import dev.croft.runtime.http.Exchange;
import dev.croft.runtime.http.Input;
import dev.croft.runtime.http.Output;
import dev.croft.runtime.http.Page;
import dev.croft.runtime.refusal.Refusal;
import dev.croft.runtime.value.Kind;
import dev.croft.runtime.value.Parse;
import dev.croft.runtime.work.Row;
import dev.croft.runtime.work.Work;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The records of one entity over HTTP. A generated class says how a record is read and written;
 * this class says what the verbs mean.
 *
 * @param <R> the record
 */
public abstract class EntityResource<R> {
  private static final int USUAL_SIZE = 20;
  private static final int MOST_CHOICES = 50;

  public abstract Description description();

  /** A new record with the defaults of the model. */
  protected abstract R blank(Work work);

  protected abstract R read(Row row) throws SQLException;

  /** What a body says, over what was there before. */
  protected abstract R input(Input in, R before);

  protected abstract void members(R entity, Output out);

  protected abstract Long id(R entity);

  protected abstract Integer version(R entity);

  protected abstract R withIdentity(R entity, Long id, Integer version);

  protected abstract Optional<R> find(Work work, Long id);

  protected abstract Long insert(Work work, R entity);

  protected abstract void update(Work work, R entity);

  protected abstract void delete(Work work, Long id);

  public String name() {
    return description().name();
  }

  public Answer list(Exchange exchange) {
    exchange.work().onlyReads();
    Description description = description();
    Listing listing = Listing.of(description, exchange.query());
    Page page = Page.asked(exchange, USUAL_SIZE);
    LeanRecords<R> shape = shape(exchange);
    List<Consumer<Output>> found =
        exchange
            .work()
            .rows(
                shape.select() + listing.where() + listing.orderBy() + "\nlimit ? offset ?",
                binds -> {
                  listing.bind(binds);
                  binds.whole(page.size()).longWhole(page.offset());
                },
                shape::read);
    long total =
        page.total(
            found.size(),
            () ->
                exchange
                    .work()
                    .first(
                        "select count(*) from " + description.from() + listing.where(),
                        listing::bind,
                        Row::longWhole)
                    .orElse(0L));
    Answer answer =
        Answer.json(200, out -> out.array(found, (each, entity) -> entity.accept(each)));
    return page.headers(answer, exchange, total);
  }

  private LeanRecords<R> shape(Exchange exchange) {
    return new LeanRecords<>(
        description(),
        LeanRecords.asked(exchange),
        this::read,
        (entity, out) -> write(out, entity));
  }

  /** Every record that fits the filters, for a spreadsheet. */
  public Answer export(Exchange exchange) {
    return SpreadsheetExport.answer(description(), exchange);
  }

  /** The bytes of one attribute under an address of their own. */
  public Answer bytes(Exchange exchange) {
    return bytes(exchange, exchange.path("attribute"));
  }

  public Answer bytes(Exchange exchange, String attribute) {
    exchange.work().onlyReads();
    return StoredBytes.answer(description(), attribute, exchange.id("id", name()), exchange);
  }

  private void write(Output out, R entity) {
    out.object(members -> members(entity, members));
  }

  public Answer create(Exchange exchange) {
    R entity = read(exchange, blank(exchange.work()), null);
    Long id = insert(exchange.work(), entity);
    return one(201, get(exchange.work(), id))
        .with("Location", exchange.address().replaceFirst("/$", "") + "/" + id);
  }

  public Answer get(Exchange exchange) {
    exchange.work().onlyReads();
    if (!LeanRecords.asked(exchange)) {
      return one(200, asked(exchange));
    }
    Long id = exchange.id("id", name());
    LeanRecords<R> shape = shape(exchange);
    return exchange
        .work()
        .first(
            shape.select() + "\nwhere t.\"id\" = ?",
            binds -> binds.longWhole(id),
            row -> shape.one(row, this::tag))
        .orElseThrow(() -> nothing(id));
  }

  public Answer put(Exchange exchange) {
    R before = asked(exchange);
    fitting(exchange, before);
    R blank = withIdentity(blank(exchange.work()), id(before), version(before));
    return saved(exchange, read(exchange, blank, id(before)));
  }

  public Answer patch(Exchange exchange) {
    R before = asked(exchange);
    fitting(exchange, before);
    return saved(exchange, read(exchange, before, id(before)));
  }

  public Answer delete(Exchange exchange) {
    R before = asked(exchange);
    fitting(exchange, before);
    delete(exchange.work(), id(before));
    return Answer.nothing();
  }

  /** Ids with the names of records for people: those asked for, or those that fit a text. */
  public Answer choices(Exchange exchange) {
    exchange.work().onlyReads();
    String select = "select t.\"id\", " + description().label() + " from " + description().from();
    List<String> ids = exchange.query().get("ids");
    if (ids != null) {
      List<Long> wanted =
          List.of(ids.getLast().split(",")).stream()
              .limit(Page.asked(exchange, USUAL_SIZE).size() * (long) MOST_CHOICES)
              .flatMap(text -> Parse.value(Kind.LONG_WHOLE, text).stream())
              .map(Long.class::cast)
              .toList();
      return choices(
          exchange
              .work()
              .rows(
                  select + " where t.\"id\" = any(?)",
                  binds -> binds.list("bigint", wanted),
                  row -> new Choice(row.longWhole(), row.text())));
    }
    String text = exchange.query().getOrDefault("q", List.of("")).getLast().replace("\0", "");
    return choices(
        exchange
            .work()
            .rows(
                select
                    + " where position(lower(?) in lower("
                    + description().label()
                    + ")) > 0 order by 2, 1 limit ?",
                binds -> binds.text(text).whole(MOST_CHOICES),
                row -> new Choice(row.longWhole(), row.text())));
  }

  private record Choice(Long id, String label) {}

  private static Answer choices(List<Choice> choices) {
    return Answer.json(
        200,
        out ->
            out.array(
                choices,
                (each, choice) ->
                    each.object(o -> o.value("id", choice.id()).value("label", choice.label()))));
  }

  /** The record as an action answers it. */
  public void write(Output out, Work work, Long id) {
    write(out, get(work, id));
  }

  private R read(Exchange exchange, R before, Long id) {
    Input in = Input.of(exchange.body()).only(description().names());
    Long given = in.longWhole("id", null);
    R entity = input(in, before);
    in.refuseIfAny();
    if (given != null && !given.equals(id)) {
      throw Refusal.malformed(
          id == null
              ? "The id of a new " + name() + " is given by the application"
              : "The id in the body is not the one in the address",
          "Leave the id out");
    }
    return entity;
  }

  private Answer saved(Exchange exchange, R entity) {
    update(exchange.work(), entity);
    return one(200, get(exchange.work(), id(entity)));
  }

  private R get(Work work, Long id) {
    return find(work, id).orElseThrow(() -> nothing(id));
  }

  private Refusal nothing(Long id) {
    return Refusal.notFound("There is no " + name() + " with the id " + id);
  }

  private R asked(Exchange exchange) {
    return get(exchange.work(), exchange.id("id", name()));
  }

  private void fitting(Exchange exchange, R before) {
    exchange
        .header("If-Match")
        .filter(wanted -> !wanted.equals("*") && !wanted.contains(tag(before)))
        .ifPresent(
            wanted -> {
              throw Refusal.of(
                  412,
                  "Somebody else has changed this " + name() + " in the meantime",
                  "Read it again and repeat the change");
            });
  }

  private Answer one(int status, R entity) {
    return Answer.json(status, out -> write(out, entity)).with("ETag", tag(entity));
  }

  private String tag(R entity) {
    return StoredBytes.tag(version(entity));
  }
}
