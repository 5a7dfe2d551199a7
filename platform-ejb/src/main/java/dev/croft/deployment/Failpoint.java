package dev.croft.deployment;

/**
 * Where a drill may kill the server. Active only when the server was started with {@code
 * -Dcroft.drill=true}; {@code croft.failpoint} then names the step at whose beginning the process
 * ends as by {@code kill -9}.
 */
final class Failpoint {
  private Failpoint() {}

  static void reach(String step) {
    if (Boolean.getBoolean("croft.drill") && step.equals(System.getProperty("croft.failpoint"))) {
      Runtime.getRuntime().halt(137);
    }
  }
}
