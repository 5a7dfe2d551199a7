package dev.croft.bench.request.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** What stands in the tables before anything is measured: the same each time. */
final class Rows {
  static final int CUSTOMERS = 500;
  static final int PRODUCTS = 1000;
  static final int ORDERS = 10_000;
  static final int LINES_OF_AN_ORDER = 3;
  static final int PAYMENTS = 5000;
  static final int CITIES = 20;
  static final int WORDS = 50;

  private static final Pattern END = Pattern.compile(";\\s*\\n");

  private Rows() {}

  static void fill(Connection connection) throws SQLException, IOException {
    try (InputStream in = Rows.class.getResourceAsStream("rows.sql");
        Statement statement = connection.createStatement()) {
      String sql =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace(":customers", Integer.toString(CUSTOMERS))
              .replace(":products", Integer.toString(PRODUCTS))
              .replace(":orders", Integer.toString(ORDERS))
              .replace(":lines", Integer.toString(LINES_OF_AN_ORDER))
              .replace(":payments", Integer.toString(PAYMENTS))
              .replace(":cities", Integer.toString(CITIES))
              .replace(":words", Integer.toString(WORDS));
      for (String each : END.split(sql)) {
        statement.execute(each);
      }
    }
  }
}
