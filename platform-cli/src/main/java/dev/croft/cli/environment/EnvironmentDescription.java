package dev.croft.cli.environment;

/**
 * What {@code environment.json} keeps of a local environment.
 *
 * @param port the one that users call; all others follow from it
 * @param databaseUrl the JDBC URL given with {@code --db}, or null when the environment has a
 *     PostgreSQL of its own
 */
public record EnvironmentDescription(String name, int port, int frontEnds, String databaseUrl) {
  /** As many as there are ports between one environment and the next. */
  static final int MOST_FRONT_ENDS = 9;

  /** What an environment is when nobody asks for more. */
  static EnvironmentDescription first(String name) {
    return new EnvironmentDescription(name, 8080, 1, null);
  }

  public Ports ports() {
    return new Ports(port);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public boolean hasItsOwnDatabase() {
    return databaseUrl == null;
  }
}
