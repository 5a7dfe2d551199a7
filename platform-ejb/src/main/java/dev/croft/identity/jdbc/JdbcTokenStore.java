package dev.croft.identity.jdbc;

import dev.croft.identity.IssuedToken;
import dev.croft.identity.TokenScope;
import dev.croft.identity.TokenStore;
import dev.croft.identity.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Tokens in the platform database. */
public final class JdbcTokenStore implements TokenStore {
  private final DataSource database;

  public JdbcTokenStore(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(IssuedToken token) {
    change(
        "insert into platform.issued_token (id, user_name, scope, issued_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        s -> {
          s.setString(1, token.id());
          s.setString(2, token.user().value());
          s.setString(3, token.scope().written());
          s.setObject(4, token.issuedAt().atOffset(ZoneOffset.UTC));
          s.setObject(5, token.expiresAt().atOffset(ZoneOffset.UTC));
        });
  }

  @Override
  public Optional<IssuedToken> current(String id, Instant now) {
    return Sql.read(
        database,
        "select id, user_name, scope, issued_at, expires_at from platform.issued_token"
            + " where id = ? and revoked_at is null and expires_at > ?",
        s -> {
          s.setString(1, id);
          s.setObject(2, now.atOffset(ZoneOffset.UTC));
        },
        rows -> rows.next() ? Optional.of(token(rows)) : Optional.empty());
  }

  @Override
  public boolean revoke(String id, Instant at) {
    return change(
            "update platform.issued_token set revoked_at = ? where id = ? and revoked_at is null",
            s -> {
              s.setObject(1, at.atOffset(ZoneOffset.UTC));
              s.setString(2, id);
            })
        == 1;
  }

  @Override
  public void forgetExpired(Instant before) {
    change(
        "delete from platform.issued_token where expires_at <= ?",
        s -> s.setObject(1, before.atOffset(ZoneOffset.UTC)));
  }

  private int change(String sql, Sql.Binding binding) {
    return Sql.inTransaction(database, connection -> Sql.update(connection, sql, binding));
  }

  private static IssuedToken token(ResultSet row) throws SQLException {
    return new IssuedToken(
        row.getString(1),
        new UserName(row.getString(2)),
        TokenScope.of(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
