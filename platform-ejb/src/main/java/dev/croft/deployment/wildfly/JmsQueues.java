package dev.croft.deployment.wildfly;

import dev.croft.environment.EnvironmentHealth.MessageQueue;
import dev.croft.environment.EnvironmentHealth.MessageQueues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.dmr.ModelNode;

/** The JMS queues of this server, asked by its management. */
public final class JmsQueues implements MessageQueues {
  @Override
  public List<MessageQueue> now() {
    Management management = new Management(ManagementAccess.client());
    ModelNode operation =
        Management.operation(
            "read-resource",
            "subsystem",
            "messaging-activemq",
            "server",
            "default",
            "jms-queue",
            "*");
    operation.get("include-runtime").set(true);
    try {
      List<MessageQueue> queues = new ArrayList<>();
      for (ModelNode each : management.execute(operation).asList()) {
        ModelNode queue = each.get("result");
        if (queue.isDefined()) {
          queues.add(
              new MessageQueue(
                  name(each.get("address")),
                  queue.get("message-count").asLong(0),
                  queue.get("consumer-count").asLong(0)));
        }
      }
      return queues;
    } catch (IOException without) {
      return List.of();
    }
  }

  private static String name(ModelNode address) {
    List<org.jboss.dmr.Property> parts = address.asPropertyList();
    return parts.getLast().getValue().asString();
  }
}
