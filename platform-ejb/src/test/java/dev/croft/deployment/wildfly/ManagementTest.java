package dev.croft.deployment.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;

/** What the server is asked, and how its refusals read. */
class ManagementTest {
  private final List<ModelNode> asked = new ArrayList<>();
  private String failure;

  private final Management management =
      new Management(
          (ModelControllerClient)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ModelControllerClient.class},
                  (proxy, method, arguments) -> answer((ModelNode) arguments[0])));

  private ModelNode answer(ModelNode operation) {
    asked.add(operation.clone());
    var answer = new ModelNode();
    answer.get("outcome").set(failure == null ? "success" : "failed");
    if (failure != null) {
      answer.get("failure-description").set(failure);
    }
    return answer;
  }

  @Test
  void aChangeShouldNotHangForever() throws IOException {
    management.change(Management.operation("undeploy", "deployment", "shop.war"));

    assertThat(asked.getFirst().get("operation-headers", "blocking-timeout").asInt())
        .isEqualTo(Management.LONGEST_CHANGE_SECONDS);
  }

  @Test
  void aDeploymentThatHangsShouldBeRefusedInWords() {
    failure =
        "WFLYCTL0348: Timeout after [240] seconds waiting for service container stability. Operation will roll back.";

    assertThatThrownBy(() -> management.change(Management.operation("add")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("within 240 seconds")
        .hasMessageContaining("log of this front end");
  }

  @Test
  void aServerThatMustBeRestartedShouldSaySo() {
    failure =
        "WFLYCTL0343: The service container has been destabilized by a previous operation and further runtime updates cannot be processed. Restart is required.";

    assertThatThrownBy(() -> management.change(Management.operation("add")))
        .hasMessageContaining("restart the server");
  }
}
