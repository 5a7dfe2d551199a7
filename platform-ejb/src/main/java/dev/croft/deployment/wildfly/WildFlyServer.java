package dev.croft.deployment.wildfly;

import dev.croft.deployment.ServerPort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.dmr.ModelNode;

/**
 * The WildFly that this archive is deployed on: its management in the same process, its gate, its
 * connector.
 */
public final class WildFlyServer implements ServerPort {
  private static final System.Logger LOG = System.getLogger(WildFlyServer.class.getName());
  private static final String DEPLOYMENT = "deployment";

  private static final int SECONDS_FOR_REQUESTS = 5;

  private final Management management;
  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private WildFlyServer(Management management, String address) {
    this.management = management;
    this.address = address;
  }

  /**
   * @param address its own base URL
   */
  public static WildFlyServer here(String address) {
    return new WildFlyServer(new Management(ManagementAccess.client()), address);
  }

  @Override
  public boolean takesDeployments() {
    var operation = Management.operation("read-attribute");
    operation.get("name").set("server-state");
    try {
      return "running".equals(management.execute(operation).asString());
    } catch (IOException booting) {
      return false;
    }
  }

  @Override
  public void deploy(String runtimeName, Path archive) throws IOException {
    var known = isKnown(runtimeName);
    var operation =
        known
            ? Management.operation("full-replace-deployment")
            : Management.operation("add", DEPLOYMENT, runtimeName);
    if (known) {
      operation.get("name").set(runtimeName);
    }
    operation.get("runtime-name").set(runtimeName);
    operation.get("enabled").set(true);
    operation.get("persistent").set(false);
    var content = new ModelNode();
    content.get("path").set(archive.toAbsolutePath().toString());
    content.get("archive").set(true);
    operation.get("content").add(content);
    management.change(operation);
  }

  private boolean isKnown(String runtimeName) {
    return management.succeeds(Management.operation("read-resource", DEPLOYMENT, runtimeName));
  }

  @Override
  public void undeploy(String runtimeName) throws IOException {
    if (isKnown(runtimeName)) {
      management.change(Management.operation("undeploy", DEPLOYMENT, runtimeName));
      management.change(Management.operation("remove", DEPLOYMENT, runtimeName));
    }
  }

  @Override
  public boolean runs(String runtimeName) {
    var operation = Management.operation("read-attribute", DEPLOYMENT, runtimeName);
    operation.get("name").set("status");
    operation.get("include-runtime").set(true);
    try {
      return "OK".equals(management.execute(operation).asString());
    } catch (IOException unknown) {
      return false;
    }
  }

  @Override
  public List<String> contexts(String runtimeName) {
    var operation = Management.operation("read-resource", DEPLOYMENT, runtimeName);
    operation.get("recursive").set(true);
    operation.get("include-runtime").set(true);
    try {
      var deployment = management.execute(operation);
      var found = new ArrayList<String>();
      context(deployment).ifPresent(found::add);
      if (deployment.hasDefined("subdeployment")) {
        deployment
            .get("subdeployment")
            .asPropertyList()
            .forEach(part -> context(part.getValue()).ifPresent(found::add));
      }
      return found;
    } catch (IOException unknown) {
      return List.of();
    }
  }

  private static java.util.Optional<String> context(ModelNode deployment) {
    var undertow = deployment.get("subsystem", "undertow");
    return undertow.isDefined() && undertow.hasDefined("context-root")
        ? java.util.Optional.of(undertow.get("context-root").asString())
        : java.util.Optional.empty();
  }

  @Override
  public void closeGate(List<String> contexts, Duration patience) {
    for (var context : contexts) {
      gate("close", new Object[] {context}, String.class);
    }
    for (var context : contexts) {
      if (Boolean.FALSE.equals(
          gate(
              "awaitQuiet",
              new Object[] {context, patience.toMillis()},
              String.class,
              long.class))) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0} is switched although requests are still running after {1}",
            context,
            patience);
      }
    }
  }

  @Override
  public void openGate(List<String> contexts) {
    contexts.forEach(context -> gate("open", new Object[] {context}, String.class));
  }

  @Override
  public void ready() {
    gate("ready", new Object[0]);
  }

  @Override
  public OptionalInt requests() {
    try {
      return gate("requests", new Object[0]) instanceof Integer number
          ? OptionalInt.of(number)
          : OptionalInt.empty();
    } catch (IllegalStateException olderGate) {
      return OptionalInt.empty();
    }
  }

  /**
   * Without the gate module (a plain WildFly) there is nothing to hold; the answer is null then.
   */
  private static Object gate(String operation, Object[] arguments, Class<?>... types) {
    try {
      var name = new ObjectName("dev.croft:type=Gate");
      var server = ManagementFactory.getPlatformMBeanServer();
      if (!server.isRegistered(name)) {
        return null;
      }
      var signature = java.util.Arrays.stream(types).map(Class::getName).toArray(String[]::new);
      return server.invoke(name, operation, arguments, signature);
    } catch (JMException e) {
      throw new IllegalStateException("the gate does not answer", e);
    }
  }

  @Override
  public void offer(List<String> contexts) {
    contexts.forEach(context -> modCluster("enable-context", context));
  }

  @Override
  public void withdraw(List<String> contexts) {
    contexts.forEach(context -> modCluster("disable-context", context));
  }

  @Override
  public void stop(List<String> contexts) {
    contexts.forEach(context -> modCluster("stop-context", context));
  }

  /**
   * A server without a load balancer has no proxy, or one that nobody registered at; requests then
   * come by another way.
   */
  private void modCluster(String name, String context) {
    var operation = Management.operation(name, "subsystem", "modcluster", "proxy", "default");
    operation.get("virtualhost").set("default-host");
    operation.get("context").set(context);
    if (name.equals("stop-context")) {
      operation.get("waittime").set(SECONDS_FOR_REQUESTS);
    }
    if (!management.succeeds(operation)) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "{0} {1} at the load balancer was not possible",
          name,
          context);
    }
  }

  @Override
  public Answer probe(String path) throws IOException {
    var request = HttpRequest.newBuilder(addressOf(path)).timeout(Duration.ofSeconds(30));
    if (gate("probeKey", new Object[0]) instanceof String key) {
      request.header("Croft-Probe", key);
    }
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while probing " + path, interrupted);
    }
  }

  private URI addressOf(String path) throws IOException {
    try {
      return URI.create(address + path);
    } catch (IllegalArgumentException noAddress) {
      throw new IOException(
          "the probe path " + path + " is no address; publish again with another one", noAddress);
    }
  }
}
