package dev.croft.deployment.jdbc;

import dev.croft.deployment.Archives;
import dev.croft.deployment.DatabaseAway;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;

/** Archives in chunks of 1 MiB. An upload gets its hash at its end; until then nobody sees it. */
public final class JdbcArchives implements Archives {
  private static final int CHUNK = 1 << 20;

  private final DataSource platform;

  public JdbcArchives(DataSource platform) {
    this.platform = platform;
  }

  @Override
  public String store(InputStream bytes) throws IOException {
    try (var connection = platform.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var hash = copy(bytes, connection);
        connection.commit();
        return hash;
      } catch (SQLException | IOException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new DatabaseAway(failure);
    }
  }

  private static String copy(InputStream bytes, Connection connection)
      throws IOException, SQLException {
    var upload = "upload-" + UUID.randomUUID();
    Sql.change(connection, "insert into platform.archive (sha256, size) values (?, 0)", upload);
    var digest = sha256();
    var buffer = new byte[CHUNK];
    long size = 0;
    int number = 0;
    for (int read = bytes.readNBytes(buffer, 0, CHUNK);
        read > 0;
        read = bytes.readNBytes(buffer, 0, CHUNK)) {
      size += read;
      if (size > LARGEST) {
        throw new ArchiveTooLarge();
      }
      digest.update(buffer, 0, read);
      Sql.change(
          connection,
          "insert into platform.archive_chunk (sha256, number, bytes) values (?, ?, ?)",
          upload,
          number++,
          Arrays.copyOf(buffer, read));
    }
    var hash = HexFormat.of().formatHex(digest.digest());
    // Two uploads of the same bytes at once: the second waits for the first here and then finds it
    // stored.
    if (Sql.change(
            connection,
            "insert into platform.archive (sha256, size) values (?, ?) on conflict do nothing",
            hash,
            size)
        == 1) {
      Sql.change(
          connection,
          "update platform.archive_chunk set sha256 = ? where sha256 = ?",
          hash,
          upload);
    }
    Sql.change(connection, "delete from platform.archive where sha256 = ?", upload);
    return hash;
  }

  @Override
  public void fetch(String sha256, Path target) throws IOException {
    var digest = sha256();
    try (var connection = platform.getConnection();
        var out = Files.newOutputStream(target)) {
      for (int number = 0; ; number++) {
        var chunk =
            Sql.first(
                connection,
                "select bytes from platform.archive_chunk where sha256 = ? and number = ?",
                row -> row.getBytes(1),
                sha256,
                number);
        if (chunk.isEmpty()) {
          break;
        }
        digest.update(chunk.get());
        out.write(chunk.get());
      }
    } catch (SQLException failure) {
      throw new DatabaseAway(failure);
    }
    var found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha256)) {
      throw new IOException(
          "the platform database has other bytes for archive "
              + sha256
              + " (their hash is "
              + found
              + ")");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
