package dev.croft.cli.remote;

import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft publish}: sends a model or an archive and follows it until it is live. */
@Command(
    name = "publish",
    description = {
      "Publishes a model or an archive to every front end of its zone.",
      "",
      "Each step is shown as it happens. The command ends when the application is live"
          + " everywhere, or when nothing has changed anywhere and the reason is known. Ctrl-C"
          + " detaches: the publication goes on. A publication of the same application waits for"
          + " the one that runs.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR|FILE",
      description = "A folder with a model, or a .war or .ear file (at most 512 MB).")
  private Path what;

  @Option(
      names = "--name",
      description =
          "The name of the application, for an archive; default: its file name without version.")
  private String name;

  @Option(names = "--zone", description = "The zone whose front ends shall run it.")
  private String zone;

  @Option(
      names = "--probe",
      paramLabel = "PATH",
      description = "A path such as /health that must answer before an archive counts as live.")
  private String probe;

  @Option(
      names = {"-m", "--message"},
      description = "What has changed, in your words; kept with the version.")
  private String message;

  @Mixin private Target target;
  @Mixin private FollowOptions following;
  @Mixin private Output output;

  private final Clock clock;

  public PublishCommand(Surroundings surroundings) {
    this.clock = surroundings.clock();
  }

  @Override
  public Integer call() throws IOException {
    return new Publishing(target.api(), output, clock, following.patience())
        .publish(what, new Publishing.Wishes(name, zone, probe, message));
  }
}
