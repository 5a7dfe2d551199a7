package dev.croft.runtime.work;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Reads the columns of a row one after the other. An empty column is null: the driver gives 0 for
 * it, and is asked only then.
 */
public final class Row {
  private final ResultSet rows;
  private int at;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** Does something with a row. */
  @FunctionalInterface
  public interface Taker {
    void take(Row row) throws SQLException;
  }

  Row next() {
    at = 0;
    return this;
  }

  public String text() throws SQLException {
    return rows.getString(++at);
  }

  public Integer whole() throws SQLException {
    int value = rows.getInt(++at);
    return value == 0 && rows.wasNull() ? null : Integer.valueOf(value);
  }

  public Long longWhole() throws SQLException {
    long value = rows.getLong(++at);
    return value == 0 && rows.wasNull() ? null : Long.valueOf(value);
  }

  public BigDecimal decimal() throws SQLException {
    return rows.getBigDecimal(++at);
  }

  public Boolean bool() throws SQLException {
    boolean value = rows.getBoolean(++at);
    return !value && rows.wasNull() ? null : Boolean.valueOf(value);
  }

  public LocalDate date() throws SQLException {
    return rows.getObject(++at, LocalDate.class);
  }

  public LocalTime time() throws SQLException {
    return rows.getObject(++at, LocalTime.class);
  }

  public Instant dateTime() throws SQLException {
    OffsetDateTime value = rows.getObject(++at, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public Duration duration() throws SQLException {
    Long milliseconds = longWhole();
    return milliseconds == null ? null : Duration.ofMillis(milliseconds);
  }

  public UUID uuid() throws SQLException {
    return rows.getObject(++at, UUID.class);
  }

  public byte[] bytes() throws SQLException {
    return rows.getBytes(++at);
  }

  public Long reference() throws SQLException {
    return longWhole();
  }

  public List<Long> references() throws SQLException {
    Array array = rows.getArray(++at);
    if (array == null) {
      return List.of();
    }
    try {
      return List.of((Long[]) array.getArray());
    } finally {
      array.free();
    }
  }
}
