package dev.croft.cli.environment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values that the configuration of each server refers to; ports and addresses of one machine.
 */
record ServerValues(EnvironmentDescription environment, Secrets secrets, Databases databases) {
  /** Of front end {@code number}. */
  Map<String, String> ofFrontEnd(int number) {
    var own = environment.ports().frontEnd(number);
    var values = new TreeMap<String, String>();
    values.put("croft.environment", environment.name());
    values.put("croft.front-end", "front-end-" + number);
    values.put("croft.zones", "default");
    values.put("croft.address", "http://127.0.0.1:" + own.http());
    values.put("croft.url", environment.url());
    values.put("croft.port.http", Integer.toString(own.http()));
    values.put("croft.port.management", Integer.toString(own.management()));
    values.put("croft.port.cluster", Integer.toString(own.cluster()));
    values.put("croft.port.recovery", Integer.toString(own.recovery()));
    values.put("croft.port.status", Integer.toString(own.transactionStatus()));
    values.put("croft.balancer.host", "127.0.0.1");
    values.put("croft.balancer.port", Integer.toString(environment.ports().balancerRegistration()));
    values.put("croft.cluster.members", clusterMembers());
    for (var database : List.of("platform", "log", "session")) {
      values.put("croft.database." + database, databases.urlOf(database));
    }
    values.put("croft.secrets.password", secrets.store());
    values.put("croft.secrets.cluster", secrets.cluster());
    values.put("croft.token.public-key", secrets.publicKey());
    if (environment.failpoints()) {
      values.put("croft.failpoints", "on");
    }
    return values;
  }

  // All that there can ever be, so that a farm grows without a change at those that run.
  private String clusterMembers() {
    return IntStream.rangeClosed(1, EnvironmentDescription.MOST_FRONT_ENDS)
        .mapToObj(number -> "127.0.0.1[" + environment.ports().frontEnd(number).cluster() + "]")
        .collect(Collectors.joining(","));
  }

  /** Of the load balancer. */
  static Map<String, String> ofLoadBalancer(Ports ports) {
    return Map.of(
        "croft.port.http", Integer.toString(ports.user()),
        "croft.port.management", Integer.toString(ports.balancerManagement()),
        "croft.port.mcmp", Integer.toString(ports.balancerRegistration()));
  }
}
