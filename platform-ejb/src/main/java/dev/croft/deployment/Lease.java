package dev.croft.deployment;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Who is the controller. The database decides, by its own clock; every change of hands makes the
 * epoch grow.
 */
public interface Lease {
  /** Takes or prolongs the lease for this front end; empty while another one holds it. */
  OptionalLong hold(Duration howLong);

  /** Gives it back, so that a successor need not wait. */
  void release();
}
