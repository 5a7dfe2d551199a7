package dev.croft.cli.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that is there for one command, with a folder of its own that goes with it. */
public final class ThrowAwayPostgres implements AutoCloseable {
  private final PostgresServer server;
  private final Path folder;
  private final String password;
  private final Thread whenInterrupted = new Thread(this::end);

  private ThrowAwayPostgres(PostgresServer server, Path folder, String password) {
    this.server = server;
    this.folder = folder;
    this.password = password;
  }

  /**
   * @param state where local environments are, and the binaries that they share
   */
  public static ThrowAwayPostgres start(Path state) throws IOException {
    Path home = state.toAbsolutePath();
    Files.createDirectories(home.resolve("tests"));
    Path folder = Files.createTempDirectory(home.resolve("tests"), "postgres-");
    String password = UUID.randomUUID().toString();
    PostgresServer server =
        new PostgresServer(home.resolve("home/postgresql-17"), folder.resolve("data"), freePort());
    ThrowAwayPostgres postgres = new ThrowAwayPostgres(server, folder, password);
    Runtime.getRuntime().addShutdownHook(postgres.whenInterrupted);
    try {
      server.start(password);
      return postgres;
    } catch (IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {server.port()});
    source.setDatabaseName("postgres");
    source.setUser("postgres");
    source.setPassword(password);
    return source;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    end();
  }

  private void end() {
    server.stop();
    try {
      EnvironmentFolder.removeTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The database of the tests is left in " + folder, e);
    }
  }
}
