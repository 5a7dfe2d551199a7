package dev.croft.frontend;

import java.util.List;
import java.util.Optional;

/** The front ends of an environment, whether they answer or not. */
public interface FrontEnds {
  record Deployed(String name, Integer version, String build, String state) {}

  record FrontEnd(
      String name,
      String state,
      String address,
      List<String> zones,
      List<String> roles,
      Long pid,
      List<Deployed> applications) {}

  List<FrontEnd> list();

  Optional<FrontEnd> find(String name);

  /** Back into service, whether it was drained or disabled. */
  void enable(String name);

  /** Out of service: no users, no publications. */
  void disable(String name);

  /** Nobody new; sessions that it has may finish. It takes part in publications. */
  void drain(String name);
}
