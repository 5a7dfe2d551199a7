package dev.croft.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.KnownEnvironments;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.environment.StartedEnvironment;
import dev.croft.cli.print.Json;
import dev.croft.cli.remote.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code croft demo}: an environment, a published application, and where to look. */
@Command(
    name = "demo",
    description = {
      "Starts an environment on this machine, publishes samples/orders and says where to look.",
      "A no-op where it already runs.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final String APPLICATION = "orders";
  private static final List<String> ROLES = List.of("Clerk", "Manager");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Spec private CommandSpec spec;

  @Option(names = "--name", paramLabel = "E", description = "The environment; default: local.")
  private String name = "local";

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where users call; default: 8080. Other ports follow from it.")
  private Integer port;

  @Mixin private Output output;

  private final Surroundings surroundings;

  public DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path sample = sample();
    StartedEnvironment environment =
        StartedEnvironment.start(name, port, spec.commandLine().getErr());
    ServerApi api = new ServerApi(new KnownEnvironments(surroundings).find(Optional.of(name)));
    boolean there = isLive(api);
    if (!there) {
      new Publishing(api, output, surroundings.clock(), PATIENCE)
          .publish(sample, Publishing.Wishes.NONE);
      ROLES.forEach(
          role -> api.put(ApiPath.of("users", "admin", "roles", APPLICATION, role), Json.object()));
    }
    tell(environment, there);
    return 0;
  }

  private void tell(StartedEnvironment environment, boolean there) {
    String address = environment.description().url() + "/" + APPLICATION + "/";
    if (output.json()) {
      ObjectNode all = new ObjectMapper().valueToTree(environment.asJson());
      output.jsonLine(all.put("application", APPLICATION).put("address", address));
      return;
    }
    output.say("");
    output.say("Orders       " + address + (there ? "  (it was there already)" : ""));
    environment.tell(spec.commandLine().getOut());
    output.say("Sign in as admin; the model is in samples/orders: change it, and");
    output.say("             ./croft publish samples/orders");
  }

  private static boolean isLive(ServerApi api) {
    Answer answer = api.get(ApiPath.of("apps", APPLICATION), LONGEST);
    if (answer instanceof Answer.Refused refused && refused.status() == 404) {
      return false;
    }
    return Json.text(api.resultOf(answer), "state").equals("live");
  }

  private Path sample() {
    Path state = surroundings.state().toAbsolutePath();
    Path sample = state.resolveSibling("samples").resolve(APPLICATION);
    if (!Files.isDirectory(sample)) {
      throw CommandRefused.because(
          sample + " is not there; `croft demo` publishes the sample that comes with Croft");
    }
    return sample;
  }
}
