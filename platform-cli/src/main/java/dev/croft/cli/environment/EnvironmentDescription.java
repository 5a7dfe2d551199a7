package dev.croft.cli.environment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.croft.cli.command.CommandRefused;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What {@code environment.json} keeps of a local environment.
 *
 * @param port the one that users call; all others follow from it
 * @param frontEnds how many front ends it has
 * @param databaseUrl the JDBC URL given with {@code --db}, or null when the environment has a
 *     PostgreSQL of its own
 * @param numbers which front ends it has, ascending; a number that was removed is free again.
 *     Absent in files of an older product: then they are the first ones
 * @param failpoints whether drills may stop its front ends at failpoints; absent means no
 */
public record EnvironmentDescription(
    String name,
    int port,
    int frontEnds,
    String databaseUrl,
    List<Integer> numbers,
    boolean failpoints) {
  /** As many as there are ports between one environment and the next. */
  static final int MOST_FRONT_ENDS = 9;

  @JsonCreator
  public EnvironmentDescription(
      @JsonProperty("name") String name,
      @JsonProperty("port") int port,
      @JsonProperty("frontEnds") int frontEnds,
      @JsonProperty("databaseUrl") String databaseUrl,
      @JsonProperty("numbers") List<Integer> numbers,
      @JsonProperty("failpoints") boolean failpoints) {
    this.name = name;
    this.port = port;
    this.numbers =
        numbers == null
            ? IntStream.rangeClosed(1, frontEnds).boxed().toList()
            : List.copyOf(new TreeSet<>(numbers));
    this.frontEnds = this.numbers.size();
    this.databaseUrl = databaseUrl;
    this.failpoints = failpoints;
  }

  /** What an environment is when nobody asks for more. */
  static EnvironmentDescription first(String name) {
    return new EnvironmentDescription(name, 8080, 1, null, null, false);
  }

  EnvironmentDescription at(int otherPort) {
    return new EnvironmentDescription(name, otherPort, frontEnds, databaseUrl, numbers, failpoints);
  }

  EnvironmentDescription with(String otherDatabaseUrl) {
    return new EnvironmentDescription(name, port, frontEnds, otherDatabaseUrl, numbers, failpoints);
  }

  EnvironmentDescription forDrills() {
    return new EnvironmentDescription(name, port, frontEnds, databaseUrl, numbers, true);
  }

  /** With at least so many front ends. */
  EnvironmentDescription grownTo(int atLeast) {
    return atLeast <= frontEnds ? this : grownBy(atLeast - frontEnds);
  }

  /**
   * With so many more; the lowest numbers that are free.
   *
   * @throws CommandRefused when one machine does not take so many
   */
  EnvironmentDescription grownBy(int more) {
    if (frontEnds + more > MOST_FRONT_ENDS) {
      throw CommandRefused.because(
          "an environment of one machine has at most %d front ends; %s has %d, so at most %d can be added"
              .formatted(MOST_FRONT_ENDS, name, frontEnds, MOST_FRONT_ENDS - frontEnds));
    }
    var grown = new TreeSet<>(numbers);
    IntStream.rangeClosed(1, MOST_FRONT_ENDS)
        .filter(number -> !numbers.contains(number))
        .limit(more)
        .forEach(grown::add);
    return having(List.copyOf(grown));
  }

  EnvironmentDescription without(int number) {
    return having(numbers.stream().filter(other -> other != number).toList());
  }

  private EnvironmentDescription having(List<Integer> others) {
    return new EnvironmentDescription(name, port, others.size(), databaseUrl, others, failpoints);
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
