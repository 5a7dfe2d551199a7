package dev.croft.runtime.work;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Binds the values of a statement one after the other. */
public final class Binds {
  private final PreparedStatement statement;
  private int at;

  Binds(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Binds what a statement needs. */
  @FunctionalInterface
  public interface Values {
    void bind(Binds binds) throws SQLException;
  }

  public Binds text(String value) throws SQLException {
    statement.setString(++at, value);
    return this;
  }

  public Binds whole(Integer value) throws SQLException {
    return object(value, Types.INTEGER);
  }

  public Binds longWhole(Long value) throws SQLException {
    return object(value, Types.BIGINT);
  }

  public Binds decimal(BigDecimal value) throws SQLException {
    return object(value, Types.NUMERIC);
  }

  public Binds bool(Boolean value) throws SQLException {
    return object(value, Types.BOOLEAN);
  }

  public Binds date(LocalDate value) throws SQLException {
    return object(value, Types.DATE);
  }

  public Binds time(LocalTime value) throws SQLException {
    return object(value, Types.TIME);
  }

  public Binds dateTime(Instant value) throws SQLException {
    return object(
        value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  public Binds duration(Duration value) throws SQLException {
    return object(value == null ? null : value.toMillis(), Types.BIGINT);
  }

  public Binds uuid(UUID value) throws SQLException {
    return object(value, Types.OTHER);
  }

  public Binds bytes(byte[] value) throws SQLException {
    statement.setBytes(++at, value);
    return this;
  }

  public Binds reference(Long value) throws SQLException {
    return longWhole(value);
  }

  /**
   * @param type of the elements in the database, such as {@code bigint}
   */
  public Binds list(String type, List<?> values) throws SQLException {
    Object[] items = values == null ? null : values.stream().map(Binds::element).toArray();
    statement.setArray(
        ++at, items == null ? null : statement.getConnection().createArrayOf(type, items));
    return this;
  }

  /** Binds a value by its class. */
  public Binds any(Object value) throws SQLException {
    return switch (value) {
      case null -> object(null, Types.NULL);
      case String text -> text(text);
      case Instant moment -> dateTime(moment);
      case Duration duration -> duration(duration);
      case byte[] bytes -> bytes(bytes);
      default -> {
        statement.setObject(++at, value);
        yield this;
      }
    };
  }

  private static Object element(Object value) {
    return switch (value) {
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case Duration duration -> duration.toMillis();
      default -> value;
    };
  }

  private Binds object(Object value, int type) throws SQLException {
    statement.setObject(++at, value, type);
    return this;
  }
}
