package dev.croft.gate;

/**
 * What the deployment service asks of the gate, by JMX and with JDK types only, so that no class is
 * shared between deployments.
 */
public interface GateMXBean {
  /** Holds new requests of a context path such as {@code /orders}. */
  void close(String context);

  /**
   * Waits until no request of the context is in flight; false when {@code millis} went by first.
   */
  boolean awaitQuiet(String context, long millis);

  /** Lets the held requests of the context go on, and new ones pass. */
  void open(String context);

  /** Requests of the context that are being answered. */
  int inFlight(String context);

  /** Requests of the context that wait. */
  int held(String context);

  /**
   * Requests of all applications that are being answered or wait; those of the platform itself are
   * not counted.
   */
  int requests();

  /** A request with the header {@code Croft-Probe: <key>} passes a closed gate. */
  String probeKey();

  /**
   * From the start of the server until this call, every context but those of the platform itself is
   * held.
   */
  void ready();
}
