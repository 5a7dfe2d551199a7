package dev.croft.settings.jdbc;

import dev.croft.settings.SettingStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Settings in the platform database. */
public final class JdbcSettingStore implements SettingStore {
  private final DataSource database;

  public JdbcSettingStore(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<String, String> of(String application) {
    try (Connection connection = database.getConnection();
        PreparedStatement s =
            connection.prepareStatement(
                "select key, value from platform.setting where application = ?")) {
      s.setString(1, application);
      try (ResultSet rows = s.executeQuery()) {
        Map<String, String> values = new HashMap<>();
        while (rows.next()) {
          values.put(rows.getString(1), rows.getString(2));
        }
        return values;
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public void put(Given given) {
    change(
        """
        insert into platform.setting (application, key, value, changed_by, changed_at)
        values (?, ?, ?, ?, ?)
        on conflict (application, key) do update
        set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """,
        given.application(),
        given.key(),
        given.value(),
        given.by(),
        given.at().atOffset(ZoneOffset.UTC));
  }

  @Override
  public void remove(String application, String key) {
    change("delete from platform.setting where application = ? and key = ?", application, key);
  }

  private void change(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement s = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      s.executeUpdate();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static IllegalStateException refused(SQLException e) {
    return new IllegalStateException("The platform database refused: " + e.getMessage(), e);
  }
}
