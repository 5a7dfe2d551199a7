package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL of a local environment: real binaries from a Maven artifact, data under {@code
 * .croft/env/<name>/postgres}.
 */
record PostgresServer(Path binaries, Path data, int port) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresServer of(EnvironmentFolder folder, Ports ports) {
    return new PostgresServer(
        folder.state().resolve("home/postgresql-17"), folder.database(), ports.database());
  }

  FolderProcesses processes() {
    return new FolderProcesses(data);
  }

  boolean isRunning() {
    return processes().isRunning();
  }

  void start(String superuserPassword) throws IOException {
    if (isRunning()) {
      return;
    }
    // What an interrupted command left at work, such as the making of the database files.
    processes().end(Duration.ofSeconds(5));
    unpack();
    if (!Files.exists(data.resolve("croft-ready"))) {
      initialise(superuserPassword);
    }
    // A pid file that a loss of power left behind may name a process of somebody else; ours is not
    // running.
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    tool(
            "pg_ctl",
            "-D",
            data.toString(),
            "-l",
            data.resolve("server.log").toString(),
            "-w",
            "-t",
            "120",
            "-o",
            options(),
            "start")
        .run("starting PostgreSQL (its log is " + data.resolve("server.log") + ")");
  }

  private String options() {
    return "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c shared_buffers=128MB"
        .formatted(port);
  }

  private void initialise(String superuserPassword) throws IOException {
    EnvironmentFolder.removeTree(data);
    var passwordFile = data.resolveSibling("postgres-password");
    EnvironmentFolder.replace(passwordFile, superuserPassword);
    tool(
            "initdb",
            "-D",
            data.toString(),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile)
        .run("creating the database files");
    Files.delete(passwordFile);
    Files.createFile(data.resolve("croft-ready"));
  }

  void stop() {
    if (isRunning() && Files.exists(data.resolve("postmaster.pid"))) {
      try {
        tool("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop")
            .run("stopping PostgreSQL");
      } catch (CommandRefused notLikeThis) {
        // Its pid file may be stale, or it is about to start: the processes themselves decide.
        processes().end(Duration.ofSeconds(5));
      }
    }
    processes().end(Duration.ofSeconds(10));
  }

  private ExternalCommand tool(String name, String... arguments) {
    var words = new ArrayList<String>();
    words.add(binaries.resolve("bin").resolve(name).toString());
    words.addAll(List.of(arguments));
    return ExternalCommand.unprivileged(data.getParent(), words);
  }

  private void unpack() throws IOException {
    if (Files.exists(binaries.resolve("bin/postgres"))) {
      return;
    }
    var fresh = binaries.resolveSibling(binaries.getFileName() + ".new");
    EnvironmentFolder.removeTree(fresh);
    Files.createDirectories(fresh);
    try (var archive = PostgresServer.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw CommandRefused.because(
            "there are no PostgreSQL binaries for this machine in the product; name a server with --db jdbc:postgresql://…");
      }
      var files = new TarArchiveInputStream(new XZCompressorInputStream(archive));
      for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        var target = fresh.resolve(entry.getName()).normalize();
        if (!target.startsWith(fresh)) {
          throw new IOException("unexpected entry " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.deleteIfExists(target);
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(files, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, EXECUTABLE);
          }
        }
      }
    }
    EnvironmentFolder.removeTree(binaries);
    Files.move(fresh, binaries);
  }

  private static final Set<PosixFilePermission> EXECUTABLE =
      java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x");
}
