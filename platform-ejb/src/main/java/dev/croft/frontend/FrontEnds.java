package dev.croft.frontend;

import java.util.List;
import java.util.Optional;

/** The front ends of an environment, whether they answer or not. */
public interface FrontEnds {
  record Deployed(String name, Integer version, String build, String state) {}

  /**
   * One of them.
   *
   * @param rotation what the load balancer was told of it last: {@code serve}, {@code drain}
   *     (nobody new) or {@code rest} (nobody)
   * @param requests of applications that it was answering or holding at its last heartbeat; null
   *     where nothing counts them
   */
  record FrontEnd(
      String name,
      String state,
      String address,
      List<String> zones,
      List<String> roles,
      Long pid,
      String rotation,
      Integer requests,
      List<Deployed> applications) {}

  List<FrontEnd> list();

  Optional<FrontEnd> find(String name);

  /** Back into service, whether it was drained or disabled. */
  void enable(String name);

  /** Out of service: no users, no publications. */
  void disable(String name);

  /** Nobody new; sessions that it has may finish. It takes part in publications. */
  void drain(String name);

  /**
   * Forgets one that is gone, with all that was wanted of it and reported by it. One that runs
   * registers itself again with its next heartbeat.
   *
   * @return false when it is reachable and neither drained nor disabled: nothing is forgotten then
   */
  boolean forget(String name);
}
