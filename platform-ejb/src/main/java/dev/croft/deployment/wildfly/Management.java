package dev.croft.deployment.wildfly;

import java.io.IOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** Management operations of this server, refused in words. */
final class Management {
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
    return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
  }
}
