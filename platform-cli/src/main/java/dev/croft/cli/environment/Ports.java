package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of a local environment, derived from the one that users call. The only place where
 * ports are written.
 *
 * @param user where users call (the load balancer)
 */
public record Ports(int user) {
  private static final int HIGHEST_OFFSET = 1000;

  public Ports {
    if (user < 1 || user + HIGHEST_OFFSET > 65535) {
      throw CommandRefused.wrongUsage(
          "port "
              + user
              + " cannot be used; choose one from 1 to "
              + (65535 - HIGHEST_OFFSET)
              + " (the environment takes ports above it, too)");
    }
  }

  public int balancerRegistration() {
    return user + 10;
  }

  public int balancerManagement() {
    return user + 11;
  }

  public int database() {
    return user + 50;
  }

  public FrontEnd frontEnd(int number) {
    return new FrontEnd(user + 100 * number);
  }

  /** The ports of one front end. */
  public record FrontEnd(int http) {
    public int management() {
      return http + 1;
    }

    public int cluster() {
      return http + 2;
    }

    public int recovery() {
      return http + 4;
    }

    public int transactionStatus() {
      return http + 5;
    }
  }

  /** Every port of an environment with so many front ends, and what it is for. */
  public Map<Integer, String> all(int frontEnds, boolean ownDatabase) {
    var all = new LinkedHashMap<>(ofLoadBalancer());
    if (ownDatabase) {
      all.putAll(ofDatabase());
    }
    for (var number = 1; number <= frontEnds; number++) {
      all.putAll(ofFrontEnd(number));
    }
    return all;
  }

  /** What the ports of the load balancer are for. */
  public Map<Integer, String> ofLoadBalancer() {
    var ports = new LinkedHashMap<Integer, String>();
    ports.put(user, "the load balancer");
    ports.put(balancerRegistration(), "registration at the load balancer");
    ports.put(balancerManagement(), "management of the load balancer");
    return ports;
  }

  /** What the port of the database is for. */
  public Map<Integer, String> ofDatabase() {
    return Map.of(database(), "PostgreSQL");
  }

  /** What the ports of one front end are for. */
  public Map<Integer, String> ofFrontEnd(int number) {
    var frontEnd = frontEnd(number);
    var name = "front end " + number;
    var ports = new LinkedHashMap<Integer, String>();
    ports.put(frontEnd.http(), name);
    ports.put(frontEnd.management(), "management of " + name);
    ports.put(frontEnd.cluster(), "the cluster port of " + name);
    ports.put(frontEnd.recovery(), "transaction recovery of " + name);
    ports.put(frontEnd.transactionStatus(), "transaction status of " + name);
    return ports;
  }
}
