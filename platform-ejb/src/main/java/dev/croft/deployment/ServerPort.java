package dev.croft.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** What the deployment service needs of the server that it runs on. */
public interface ServerPort {
  /** Whether it has booted so far that it takes deployments. */
  boolean takesDeployments();

  /**
   * Makes the server run this archive under a runtime name, in place of what ran under it. Nothing
   * of it survives a restart.
   *
   * @throws IOException when the server refuses; the message is what a person should read
   */
  void deploy(String runtimeName, Path archive) throws IOException;

  void undeploy(String runtimeName) throws IOException;

  boolean runs(String runtimeName);

  /** The context paths of what runs under that name, such as {@code /orders}. */
  List<String> contexts(String runtimeName);

  /** Holds new requests, waits for those inside. */
  void closeGate(List<String> contexts, Duration patience);

  /** Lets the held requests go on. */
  void openGate(List<String> contexts);

  /** Everything is as wanted: the gate opens to all contexts that are not closed. */
  void ready();

  /** Offers the contexts at the load balancer. */
  void offer(List<String> contexts);

  /** Sends nobody new there; who has a session still comes. */
  void withdraw(List<String> contexts);

  /** Sends nobody there; sessions go on at another front end. */
  void stop(List<String> contexts);

  /** Requests of applications that are being answered or wait; empty where nothing counts them. */
  OptionalInt requests();

  /** A request straight to this server, past the gate. */
  Answer probe(String path) throws IOException;

  /** What a probe got. */
  record Answer(int status, String body) {}
}
