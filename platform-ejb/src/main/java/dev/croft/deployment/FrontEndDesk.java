package dev.croft.deployment;

import java.util.List;
import java.util.Map;

/** What a front end reads and reports in the platform database. */
public interface FrontEndDesk {
  /** Registers or refreshes this front end. */
  void heartbeat(Heartbeat heartbeat);

  /** What an operator wants of this front end. */
  Standing standing();

  /** Hashes of archives that this front end shall stage and has not yet. */
  List<String> toStage();

  void staged(String sha256);

  void notStaged(String sha256, String reason);

  List<Wanted> wanted();

  /** The decision last reported for each context. */
  Map<String, Long> reported();

  void report(Wanted wanted, String state, String message);

  /**
   * Waits while another front end puts up the same application, where that was never live before.
   *
   * @return to be closed when it is up, or cannot be
   */
  Turn turn(String context);

  /** Others wait until it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Forgets what an earlier run of this front end reported: after a restart nothing runs. */
  void forget();
}
