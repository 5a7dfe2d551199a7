package dev.croft.bench.request.jdbc;

import dev.croft.bench.request.answers.PaymentAnswer;
import dev.croft.bench.request.answers.PaymentInput;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes payments, each with one statement that gives back what is stored. */
@ApplicationScoped
public class Payments {
  private static final String STORED =
      " returning id, order_id, amount, paid_at, reference, receipt, croft_version";

  @Resource(lookup = "java:jboss/datasources/CroftApplications")
  private DataSource dataSource;

  /** A payment and its version. */
  public record Versioned(PaymentAnswer payment, int version) {}

  public Versioned create(PaymentInput input) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into app_shop.payment (order_id, amount, paid_at, reference, receipt)"
                    + " values (?, ?, ?, ?, ?)"
                    + STORED)) {
      bind(statement, input);
      return stored(statement).orElseThrow();
    }
  }

  public Optional<Versioned> update(long id, PaymentInput input) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update app_shop.payment set order_id = ?, amount = ?, paid_at = ?, reference = ?,"
                    + " receipt = ?, croft_version = croft_version + 1 where id = ?"
                    + STORED)) {
      bind(statement, input);
      statement.setLong(6, id);
      return stored(statement);
    }
  }

  private static void bind(PreparedStatement statement, PaymentInput input) throws SQLException {
    statement.setLong(1, input.order());
    statement.setBigDecimal(2, input.amount());
    statement.setObject(
        3, OffsetDateTime.parse(input.paidAt()).withOffsetSameInstant(ZoneOffset.UTC));
    statement.setString(4, input.reference());
    statement.setString(5, input.receipt());
  }

  private static Optional<Versioned> stored(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new Versioned(
              new PaymentAnswer(
                  rows.getLong(1),
                  rows.getLong(2),
                  rows.getBigDecimal(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  rows.getString(5),
                  rows.getString(6)),
              rows.getInt(7)));
    }
  }
}
