package dev.croft.compiler.running;

import dev.croft.compiler.bundle.Bundle;
import dev.croft.compiler.emit.sql.Ddl;
import io.undertow.Undertow;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.LoginConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.Servlet;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/** A compiled application in a real servlet container over a real database. */
public final class RunningApplication implements AutoCloseable {
  private final DataSource dataSource;
  private final Closeable end;
  private final Undertow server;
  private final URLClassLoader classes;
  private final String base;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningApplication(
      DataSource dataSource, Closeable end, Undertow server, URLClassLoader classes, String base) {
    this.dataSource = dataSource;
    this.end = end;
    this.server = server;
    this.classes = classes;
    this.base = base;
  }

  /**
   * @param roles user → roles as the platform knows them; the password is the name
   */
  public static RunningApplication start(Bundle bundle, Path folder, Map<String, Set<String>> roles)
      throws Exception {
    return start(List.of(), bundle, folder, roles);
  }

  /**
   * The same for an application that uses others.
   *
   * @param used those whose tables it finds in the database
   */
  public static RunningApplication start(
      List<Bundle> used, Bundle bundle, Path folder, Map<String, Set<String>> roles)
      throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    DataSource dataSource = postgres.getPostgresDatabase();
    for (Bundle each : used) {
      prepare(each, dataSource);
    }
    prepare(bundle, dataSource);
    return start(bundle, folder, roles, dataSource, postgres::close);
  }

  /** Makes what the application needs in the database. */
  public static void prepare(Bundle bundle, DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Ddl.everything(bundle.manifest().database())) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Over a database that is prepared, and may be that of others too.
   *
   * @param end what is closed with the application
   */
  public static RunningApplication start(
      Bundle bundle,
      Path folder,
      Map<String, Set<String>> roles,
      DataSource dataSource,
      Closeable end)
      throws Exception {
    unpack(bundle.archive(), folder);
    URLClassLoader classes =
        new URLClassLoader(
            new URL[] {folder.resolve("WEB-INF/classes/").toUri().toURL()},
            RunningApplication.class.getClassLoader());
    String servlet =
        Files.readString(folder.resolve("WEB-INF/web.xml"))
            .replaceAll("(?s).*<servlet-class>(.*)</servlet-class>.*", "$1");
    String context = "/" + bundle.manifest().context();
    DeploymentInfo deployment =
        Servlets.deployment()
            .setClassLoader(classes)
            .setContextPath(context)
            .setDeploymentName(bundle.fileName())
            .setResourceManager(new PathResourceManager(folder))
            .setIdentityManager(new Users(roles))
            .setLoginConfig(new LoginConfig("BASIC", "croft"))
            .addServletContextAttribute(DataSource.class.getName(), dataSource)
            .addServlet(
                Servlets.servlet("model", classes.loadClass(servlet).asSubclass(Servlet.class))
                    .addMapping("/*"));
    DeploymentManager manager = Servlets.newContainer().addDeployment(deployment);
    manager.deploy();
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setHandler(io.undertow.Handlers.path().addPrefixPath(context, manager.start()))
            .build();
    server.start();
    String address = server.getListenerInfo().getFirst().getAddress().toString();
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    String base = "http://localhost:" + port + context;
    return new RunningApplication(dataSource, end, server, classes, base);
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  /** Names a person for the call, by HTTP basic. */
  public HttpResponse<String> call(String user, String method, String path, String body)
      throws Exception {
    return call(user, method, path, body, Map.of());
  }

  public HttpResponse<String> call(
      String user, String method, String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (user != null) {
      byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    headers.forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The whole address of a path in the application. */
  public String address(String path) {
    return base + path;
  }

  public long count(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  public void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop();
    classes.close();
    end.close();
  }

  private record Person(String name, Set<String> roles) implements Account {
    @Override
    public Principal getPrincipal() {
      return () -> name;
    }

    @Override
    public Set<String> getRoles() {
      return roles;
    }
  }

  private record Users(Map<String, Set<String>> roles) implements IdentityManager {
    @Override
    public Account verify(Account account) {
      return account;
    }

    @Override
    public Account verify(String id, Credential credential) {
      return roles.containsKey(id)
              && credential instanceof PasswordCredential password
              && id.equals(new String(password.getPassword()))
          ? new Person(id, roles.get(id))
          : null;
    }

    @Override
    public Account verify(Credential credential) {
      return null;
    }
  }
}
