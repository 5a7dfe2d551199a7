package dev.croft.cli.environment;

import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.print.DidYouMean;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front ends of an environment on this machine: more of them, fewer, one that dies. What must
 * be agreed with the platform is left to the caller.
 */
public final class LocalFarm {
  private static final String PREFIX = "front-end-";
  private static final Duration DYING = Duration.ofSeconds(10);

  private final EnvironmentFolder folder;
  private final Progress progress;

  public LocalFarm(EnvironmentFolder folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** What is agreed with the platform while a front end goes. */
  public interface Farewell {
    /**
     * Before the server is stopped.
     *
     * @param runs whether there is one; a front end that died has nothing to finish
     */
    void leave(boolean runs);

    /** After the server has ended: the platform forgets it. */
    void forget();
  }

  /**
   * Adds front ends to what runs, side by side; returns when they are ready.
   *
   * @return how long each took from its start until it was ready, by name
   * @throws CommandRefused when nothing runs there, or one machine does not take so many
   */
  public Map<String, Duration> add(int more) throws IOException {
    if (!LocalEnvironment.of(folder).isPartlyRunning()) {
      throw CommandRefused.because(
          "environment %s does not run; `croft up --name %s` starts it, with --nodes N as a farm"
              .formatted(folder.name(), folder.name()));
    }
    return StartedEnvironment.start(folder, known -> known.grownBy(more), progress).ready();
  }

  /** Where a front end answers by itself. */
  public String address(String node) {
    return "http://127.0.0.1:" + description().ports().frontEnd(number(node).orElseThrow()).http();
  }

  /** Whether it belongs to the environment, running or not. */
  public boolean has(String node) {
    return number(node).isPresent();
  }

  /**
   * Takes a front end away: what is agreed before, its server, its number, what is agreed after,
   * its folder. Broken off at any point it can be done again.
   *
   * @throws CommandRefused when it is the only one
   */
  public void remove(String node, Farewell farewell) throws IOException {
    try (var lock = EnvironmentLock.take(folder, progress)) {
      var known = description();
      int number = mustHave(node);
      if (known.frontEnds() == 1) {
        throw CommandRefused.because(
            "%s is the only front end of %s, so nobody would serve its users; `croft down` stops all of it, `croft nodes add` gives it company"
                .formatted(node, folder.name()));
      }
      var server = new LocalEnvironment(folder, known).frontEnd(number).server();
      farewell.leave(server.isRunning());
      progress.step("stopping " + node);
      server.stop();
      folder.remember(known.without(number));
      farewell.forget();
      EnvironmentFolder.removeTree(server.base());
    }
  }

  /**
   * Ends the server of a front end at once, as a loss of power would.
   *
   * @return its process id
   * @throws CommandRefused when it does not run
   */
  public long kill(String node) {
    var server = new LocalEnvironment(folder, description()).frontEnd(mustHave(node)).server();
    // Known by its command line, not by a file: a number alone may mean another process by now.
    var process =
        server
            .processes()
            .server()
            .orElseThrow(
                () -> CommandRefused.because(node + " does not run; `croft up` starts it"));
    process.destroyForcibly();
    Await.until(
        () -> !process.isAlive(),
        () -> true,
        DYING,
        () -> "process " + process.pid() + " of " + node + " does not end");
    return process.pid();
  }

  private EnvironmentDescription description() {
    return folder.description().orElseGet(() -> EnvironmentDescription.first(folder.name()));
  }

  private Optional<Integer> number(String node) {
    return description().numbers().stream()
        .filter(each -> (PREFIX + each).equals(node))
        .findFirst();
  }

  private int mustHave(String node) {
    return number(node).orElseThrow(() -> unknown(node));
  }

  private CommandRefused unknown(String node) {
    List<String> names = description().numbers().stream().map(number -> PREFIX + number).toList();
    return CommandRefused.because(
        "there is no front end %s in %s; %s"
            .formatted(
                node,
                folder.name(),
                DidYouMean.among(names, node)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("there are " + String.join(", ", names))));
  }
}
