package dev.croft.bench.request.jdbc;

import dev.croft.bench.request.answers.FoundOrder;
import dev.croft.bench.request.answers.OrderAnswer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads orders. Each statement is complete in itself, so that no transaction is needed. */
@ApplicationScoped
public class Orders {
  private static final String SELECT =
      "select id, number, customer_id, status_id, placed_at, note, croft_version"
          + " from app_shop.\"order\"";

  @Resource(lookup = "java:jboss/datasources/CroftApplications")
  private DataSource dataSource;

  /** An order and its version. */
  public record Versioned(OrderAnswer order, int version) {}

  /** Some of the orders, and how many there are. */
  public record Page(List<OrderAnswer> orders, long total) {}

  public Optional<Versioned> find(long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT + " where id = ?")) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(new Versioned(order(rows), rows.getInt(7)))
            : Optional.empty();
      }
    }
  }

  public Page newest(int page, int size) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      List<OrderAnswer> orders = new ArrayList<>(size);
      try (PreparedStatement statement =
          connection.prepareStatement(SELECT + " order by placed_at desc, id limit ? offset ?")) {
        statement.setInt(1, size);
        statement.setLong(2, (long) page * size);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            orders.add(order(rows));
          }
        }
      }
      try (PreparedStatement statement =
              connection.prepareStatement("select count(*) from app_shop.\"order\"");
          ResultSet rows = statement.executeQuery()) {
        rows.next();
        return new Page(orders, rows.getLong(1));
      }
    }
  }

  public List<FoundOrder> search(String text, String city) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select o.id, o.number, c.name, o.placed_at, o.status_id,
                  coalesce((select sum(l.quantity * l.price) from app_shop.line l where l.order_id = o.id), 0)
                from app_shop."order" o join app_shop.customer c on c.id = o.customer_id
                where position(lower(?) in lower(o.note)) > 0 and c.city = ?
                order by o.placed_at desc, o.id
                limit 50""")) {
      statement.setString(1, text);
      statement.setString(2, city);
      try (ResultSet rows = statement.executeQuery()) {
        List<FoundOrder> found = new ArrayList<>();
        while (rows.next()) {
          found.add(
              new FoundOrder(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  moment(rows, 4),
                  rows.getString(5),
                  rows.getBigDecimal(6)));
        }
        return found;
      }
    }
  }

  private static OrderAnswer order(ResultSet rows) throws SQLException {
    return new OrderAnswer(
        rows.getLong(1),
        rows.getString(2),
        rows.getLong(3),
        rows.getString(4),
        moment(rows, 5),
        rows.getString(6));
  }

  private static Instant moment(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }
}
