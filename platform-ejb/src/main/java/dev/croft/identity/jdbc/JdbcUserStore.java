package dev.croft.identity.jdbc;

import dev.croft.identity.PlatformRole;
import dev.croft.identity.RoleName;
import dev.croft.identity.User;
import dev.croft.identity.UserName;
import dev.croft.identity.UserStore;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Users in the platform database. */
public final class JdbcUserStore implements UserStore {
  private static final String SELECT =
      """
      select u.name, u.created_at,
             array_remove(array_agg(g.context || '/' || g.role), null) as roles
      from platform.user_account u
      left join platform.role_grant g on g.user_name = u.name
      """;

  /** Everyone who takes an administrator away goes through here one after another. */
  private static final String LOCK_ADMINISTRATORS =
      """
      select user_name from platform.role_grant
      where context = ? and role = ? order by user_name for update
      """;

  private final DataSource database;

  public JdbcUserStore(DataSource database) {
    this.database = database;
  }

  @Override
  public List<User> all() {
    return Sql.read(
        database, SELECT + "group by u.name order by u.name", s -> {}, JdbcUserStore::users);
  }

  @Override
  public Optional<User> find(UserName name) {
    return Sql.read(
            database,
            SELECT + "where u.name = ? group by u.name",
            s -> s.setString(1, name.value()),
            JdbcUserStore::users)
        .stream()
        .findFirst();
  }

  @Override
  public boolean nobody() {
    return Sql.read(
        database, "select 1 from platform.user_account limit 1", s -> {}, rows -> !rows.next());
  }

  @Override
  public Optional<String> passwordHash(UserName name) {
    return Sql.read(
        database,
        "select hash from platform.sign_in where name = ?",
        s -> s.setString(1, name.value()),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  @Override
  public boolean add(UserName name, String passwordHash, List<RoleName> roles, Instant at) {
    return Sql.inTransaction(
        database,
        connection -> {
          if (!insert(connection, name, passwordHash, at)) {
            return false;
          }
          for (RoleName role : roles) {
            grant(connection, name, role, at);
          }
          return true;
        });
  }

  @Override
  public Change remove(UserName name) {
    return Sql.inTransaction(
        database,
        connection -> {
          if (administrators(connection).equals(List.of(name.value()))) {
            return Change.LAST_ADMINISTRATOR;
          }
          return change(
              Sql.update(
                  connection,
                  "delete from platform.user_account where name = ?",
                  s -> s.setString(1, name.value())));
        });
  }

  @Override
  public boolean changePassword(UserName name, String passwordHash) {
    return Sql.inTransaction(
        database,
        connection ->
            Sql.update(
                    connection,
                    "update platform.user_account set password_hash = ? where name = ?",
                    s -> {
                      s.setString(1, passwordHash);
                      s.setString(2, name.value());
                    })
                == 1);
  }

  @Override
  public boolean grant(UserName name, RoleName role, Instant at) {
    return Sql.inTransaction(
        database,
        connection -> {
          // Locked, so that the user cannot be removed between the question and the grant.
          try (PreparedStatement lock =
              connection.prepareStatement(
                  "select 1 from platform.user_account where name = ? for key share")) {
            lock.setString(1, name.value());
            try (ResultSet row = lock.executeQuery()) {
              if (!row.next()) {
                return false;
              }
            }
          }
          grant(connection, name, role, at);
          return true;
        });
  }

  @Override
  public Change revoke(UserName name, RoleName role) {
    return Sql.inTransaction(
        database,
        connection -> {
          if (role.equals(PlatformRole.ADMINISTRATOR.roleName())
              && administrators(connection).equals(List.of(name.value()))) {
            return Change.LAST_ADMINISTRATOR;
          }
          return change(
              Sql.update(
                  connection,
                  "delete from platform.role_grant"
                      + " where user_name = ? and context = ? and role = ?",
                  s -> role(s, name, role)));
        });
  }

  private static boolean insert(Connection connection, UserName name, String hash, Instant at)
      throws SQLException {
    return Sql.update(
            connection,
            "insert into platform.user_account (name, password_hash, created_at)"
                + " values (?, ?, ?) on conflict do nothing",
            s -> {
              s.setString(1, name.value());
              s.setString(2, hash);
              s.setObject(3, utc(at));
            })
        == 1;
  }

  private static void grant(Connection connection, UserName name, RoleName role, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "insert into platform.role_grant (user_name, context, role, granted_at)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        s -> {
          role(s, name, role);
          s.setObject(4, utc(at));
        });
  }

  private static List<String> administrators(Connection connection) throws SQLException {
    RoleName administrator = PlatformRole.ADMINISTRATOR.roleName();
    try (PreparedStatement s = connection.prepareStatement(LOCK_ADMINISTRATORS)) {
      s.setString(1, administrator.context());
      s.setString(2, administrator.role());
      try (ResultSet rows = s.executeQuery()) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  private static List<User> users(ResultSet rows) throws SQLException {
    List<User> users = new ArrayList<>();
    while (rows.next()) {
      Array roles = rows.getArray("roles");
      users.add(
          new User(
              new UserName(rows.getString("name")),
              Arrays.stream((String[]) roles.getArray()).map(RoleName::of).toList(),
              rows.getObject("created_at", OffsetDateTime.class).toInstant()));
    }
    return users;
  }

  private static void role(PreparedStatement s, UserName name, RoleName role) throws SQLException {
    s.setString(1, name.value());
    s.setString(2, role.context());
    s.setString(3, role.role());
  }

  private static Change change(int rows) {
    return rows == 1 ? Change.DONE : Change.NOT_THERE;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
