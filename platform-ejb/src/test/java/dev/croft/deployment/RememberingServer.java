package dev.croft.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server that keeps the text of what was deployed instead of running it, and refuses texts with a
 * certain word.
 */
final class RememberingServer implements ServerPort {
  private final Map<String, String> running = new ConcurrentHashMap<>();
  private volatile boolean booted = true;
  private volatile String refusedWord = "\0";
  private volatile String refusedContext = "";
  private final Map<String, String> shown = new ConcurrentHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private volatile Runnable meanwhile = () -> {};
  private volatile int tries;
  private volatile int requests;

  /** From now on it is in the middle of its boot, or through with it. */
  void booted(boolean value) {
    booted = value;
  }

  void refuse(String word) {
    refusedWord = word;
  }

  /**
   * @param context of an application of which it does not take the next deployment
   */
  void refuseTheNextOf(String context) {
    refusedContext = context;
  }

  /** What happens elsewhere during its deployments. */
  void whileDeploying(Runnable what) {
    meanwhile = what;
  }

  /** Contexts whose gate is closed. */
  Set<String> held() {
    return Set.copyOf(held);
  }

  /** How often it was asked to deploy something. */
  int tries() {
    return tries;
  }

  Optional<String> runs(String context, String type) {
    return Optional.ofNullable(running.get(context + "." + type));
  }

  @Override
  public boolean takesDeployments() {
    return booted;
  }

  @Override
  public void deploy(String runtimeName, Path archive) throws IOException {
    var text = TestArchive.textOf(archive);
    tries = tries + 1;
    meanwhile.run();
    var refused = runtimeName.equals(refusedContext + ".war");
    if (refused) {
      refusedContext = "";
    }
    if (refused || text.contains(refusedWord)) {
      throw new IOException("this server does not run " + text);
    }
    running.put(runtimeName, text);
  }

  @Override
  public void undeploy(String runtimeName) {
    running.remove(runtimeName);
  }

  @Override
  public boolean runs(String runtimeName) {
    return running.containsKey(runtimeName);
  }

  @Override
  public List<String> contexts(String runtimeName) {
    return running.containsKey(runtimeName)
        ? List.of("/" + runtimeName.substring(0, runtimeName.indexOf('.')))
        : List.of();
  }

  @Override
  public void closeGate(List<String> contexts, Duration patience) {
    held.addAll(contexts);
  }

  @Override
  public void openGate(List<String> contexts) {
    contexts.forEach(held::remove);
  }

  @Override
  public void ready() {
    // nobody calls this server
  }

  @Override
  public void offer(List<String> contexts) {
    contexts.forEach(context -> shown.put(context, "offered"));
  }

  @Override
  public void withdraw(List<String> contexts) {
    contexts.forEach(context -> shown.put(context, "withdrawn"));
  }

  @Override
  public void stop(List<String> contexts) {
    contexts.forEach(context -> shown.put(context, "stopped"));
  }

  /** What the load balancer was told last about a context. */
  String shown(String context) {
    return shown.get(context);
  }

  /** From now on so many requests run here. */
  void requests(int number) {
    requests = number;
  }

  @Override
  public OptionalInt requests() {
    return OptionalInt.of(requests);
  }

  @Override
  public Answer probe(String path) {
    var context = path.substring(1).replaceAll("/.*", "");
    return new Answer(200, runs(context, "war").orElse(""));
  }
}
