package dev.croft.compiler.meaning;

import dev.croft.compiler.emit.sql.Ddl;
import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.emit.sql.QuerySql;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.emit.sql.SqlText;
import dev.croft.compiler.emit.sql.SqlType;
import dev.croft.compiler.emit.sql.Tables;
import dev.croft.compiler.meaning.TriedModel.Tried;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Type;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes expressions in PostgreSQL, many as the columns of one statement. */
final class InSql {
  private static final String SCHEMA = "app_tried";

  private final Connection connection;
  private TriedModel model;
  private TriedData data;

  InSql(Connection connection) {
    this.connection = connection;
  }

  void createTables(TriedModel of) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : Ddl.everything(ShapeOf.application(of.application()))) {
        statement.execute(sql);
      }
    }
  }

  /** Expressions are about these records from now on. */
  void load(TriedModel of, TriedData records) throws SQLException {
    model = of;
    data = records;
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from app_tried.piece");
      statement.execute("delete from app_tried.thing");
    }
    for (Map<String, Object> thing : records.things()) {
      insert("Thing", thing, null);
      for (Object piece : (List<?>) thing.get("pieces")) {
        insert("Piece", (Map<?, ?>) piece, thing);
      }
    }
  }

  private void insert(String name, Map<?, ?> record, Map<?, ?> owner) throws SQLException {
    Entity entity = model.application().entity(name).orElseThrow();
    String columns =
        entity.attributes().stream()
            .map(each -> PhysicalName.quoted(PhysicalName.column(each)))
            .collect(Collectors.joining(", "));
    String sql =
        "insert into "
            + SCHEMA
            + "."
            + name.toLowerCase(java.util.Locale.ROOT)
            + " (id, "
            + columns
            + ") overriding system value values (?"
            + ", ?".repeat(entity.attributes().size())
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, ((BigInteger) record.get("id")).longValueExact());
      int at = 2;
      for (Attribute attribute : entity.attributes()) {
        Object value = attribute.name().equals("thing") ? owner : record.get(attribute.name());
        bind(insert, at++, value, attribute.type());
      }
      insert.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, int at, Object value, Type type)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.NULL);
      return;
    }
    if (value instanceof BigInteger whole && type instanceof Type.Whole) {
      statement.setInt(at, whole.intValueExact());
      return;
    }
    switch (value) {
      case Map<?, ?> record ->
          statement.setLong(at, ((BigInteger) record.get("id")).longValueExact());
      case List<?> list -> {
        String element = SqlType.of(((Type.ListOf) type).element()).replaceAll("\\(.*", "");
        Object[] items = list.stream().map(InSql::plain).toArray();
        statement.setArray(at, connection.createArrayOf(element, items));
      }
      default -> statement.setObject(at, plain(value));
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case BigInteger whole -> whole.longValueExact();
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case Duration duration -> duration.toMillis();
      default -> value;
    };
  }

  /** The answers of expressions of one query, about one record, in one statement. */
  List<String> answers(List<Tried> tried, int thing) throws SQLException {
    try {
      return together(tried, thing);
    } catch (SQLException | Unanswerable | PlainTime.FarAway oneOfThem) {
      List<String> answers = new ArrayList<>();
      for (Tried each : tried) {
        answers.add(alone(each, thing));
      }
      return answers;
    }
  }

  String alone(Tried tried, int thing) throws SQLException {
    try {
      return together(List.of(tried), thing).getFirst();
    } catch (SQLException refused) {
      String state = String.valueOf(refused.getSQLState());
      if (!state.startsWith("22")) {
        throw new SQLException(
            tried.text() + "\n" + statement(List.of(tried), thing).sql(), refused);
      }
      return Answer.NONE;
    } catch (Unanswerable | PlainTime.FarAway beforeTheStatement) {
      return Answer.NONE;
    }
  }

  private SqlText statement(List<Tried> tried, int thing) {
    Query query = tried.getFirst().query();
    Expression key = query.select().getFirst().value();
    Expression id =
        new Expression.Literal((long) (thing + 1), new Type.LongWhole(), query.position());
    Expression about =
        new Expression.Binary(
            Expression.Operator.EQUAL, key, id, new Type.Bool(), false, query.position());
    Application application = model.application();
    Query asked =
        new Query(
            query.name(),
            "",
            query.one(),
            query.parameters(),
            query.sources(),
            Optional.of(about),
            tried.stream().map(Tried::selected).toList(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            query.access(),
            query.position());
    return QuerySql.rows(asked, new Tables(application)).rows();
  }

  private List<String> together(List<Tried> tried, int thing) throws SQLException {
    SqlText text = statement(tried, thing);
    PlainEvaluator before = new PlainEvaluator(data.parameters());
    List<Object> values = new ArrayList<>();
    text.binds().forEach(each -> values.add(before.of(each)));
    try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
      for (int i = 0; i < values.size(); i++) {
        bind(statement, i + 1, values.get(i), text.binds().get(i).type());
      }
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("No row: " + text.sql());
        }
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
          answers.add(Answer.of(read(rows, i + 1, tried.get(i).selected().value().type())));
        }
        return answers;
      }
    }
  }

  /** As {@code Row} of the runtime reads. */
  private static Object read(ResultSet rows, int at, Type type) throws SQLException {
    Object value =
        switch (type) {
          case Type.Whole whole -> rows.getInt(at);
          case Type.LongWhole whole -> rows.getLong(at);
          case Type.Decimal decimal -> rows.getBigDecimal(at);
          case Type.Currency currency -> rows.getBigDecimal(at);
          case Type.Bool bool -> rows.getBoolean(at);
          case Type.Date date -> rows.getObject(at, LocalDate.class);
          case Type.Time time -> rows.getObject(at, LocalTime.class);
          case Type.DateTime moment ->
              Optional.ofNullable(rows.getObject(at, OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant)
                  .orElse(null);
          case Type.Duration duration -> Duration.ofMillis(rows.getLong(at));
          case Type.Uuid uuid -> rows.getObject(at, UUID.class);
          default -> rows.getString(at);
        };
    return rows.wasNull() ? null : value;
  }
}
