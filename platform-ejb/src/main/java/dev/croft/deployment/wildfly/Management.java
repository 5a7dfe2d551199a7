package dev.croft.deployment.wildfly;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** Management operations of this server, refused in words. */
final class Management {
  /**
   * How long the server waits for the services of a deployment before it gives the deployment up;
   * shorter than the controller's patience with a switch, so that its reason is still heard.
   */
  static final int LONGEST_CHANGE_SECONDS = 240;

  /** What WildFly says when its services do not come to rest. */
  private static final Pattern HUNG = Pattern.compile("WFLYCTL034[48]");

  /** What it says when it cannot go on after that. */
  private static final Pattern STUCK = Pattern.compile("WFLYCTL034[379]");

  private final ModelControllerClient client;

  Management(ModelControllerClient client) {
    this.client = client;
  }

  static ModelNode operation(String name, String... address) {
    var operation = new ModelNode();
    operation.get("operation").set(name);
    var path = operation.get("address");
    path.setEmptyList();
    for (int i = 0; i < address.length; i += 2) {
      path.add(address[i], address[i + 1]);
    }
    return operation;
  }

  /**
   * An operation that starts or ends services, and would hang with them.
   *
   * @throws IOException also when the server gave up after {@link #LONGEST_CHANGE_SECONDS}
   */
  ModelNode change(ModelNode operation) throws IOException {
    operation.get("operation-headers", "blocking-timeout").set(LONGEST_CHANGE_SECONDS);
    return execute(operation);
  }

  ModelNode execute(ModelNode operation) throws IOException {
    var answer = client.execute(operation);
    if (!"success".equals(answer.get("outcome").asString())) {
      throw new IOException(reason(answer.get("failure-description")));
    }
    return answer.get("result");
  }

  boolean succeeds(ModelNode operation) {
    try {
      execute(operation);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** The innermost texts of a failure, without the names of services around them. */
  private static String reason(ModelNode failure) {
    if (!failure.isDefined()) {
      return "the server gave no reason";
    }
    var text = failure.asString();
    if (HUNG.matcher(text).find()) {
      return "the application did not start or end within "
          + LONGEST_CHANGE_SECONDS
          + " seconds; look in the log of this front end for what it waits for, then publish again";
    }
    if (STUCK.matcher(text).find()) {
      return "an earlier deployment hangs in the server of this front end; restart the server, it then runs what is wanted";
    }
    return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
  }
}
