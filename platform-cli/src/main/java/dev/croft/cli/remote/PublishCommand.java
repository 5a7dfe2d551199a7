package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
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
    ServerApi api = target.api();
    PublicationRun run = new PublicationRun(api, output, clock, following.patience());
    Parcel parcel;
    JsonNode accepted;
    try {
      parcel = parcel();
      accepted = accepted(api, run.withSources(parcel::source), parcel);
    } catch (CommandRefused reason) {
      throw output.hasAnswered() ? reason : run.refusedBefore(name, reason, Json.array());
    }
    output.note(
        "publication " + Json.text(accepted, "publication") + ": " + parcel.described() + " sent");
    return run.follow(accepted, "live");
  }

  private JsonNode accepted(ServerApi api, PublicationRun run, Parcel parcel) throws IOException {
    Sending sending = new Sending(api, output, clock, new Patience(clock, following.patience()));
    sending.knock();
    return switch (sending.send(path(parcel), parcel)) {
      case Answer.Done done -> done.body();
      case Answer.Refused refused ->
          throw run.refusedBefore(name, api.ending(refused), refused.problems());
      case Answer.Nobody nobody -> throw api.ending(nobody);
    };
  }

  private ApiPath path(Parcel parcel) {
    return ApiPath.of("publications")
        .with("kind", parcel.kind())
        .with("file", parcel.file())
        .with("name", name)
        .with("zone", zone)
        .with("probe", probe)
        .with("message", message);
  }

  private Parcel parcel() throws IOException {
    if (!Files.exists(what)) {
      throw CommandRefused.because(what + " does not exist; give a folder or a .war or .ear file");
    }
    return Files.isDirectory(what)
        ? new ModelParcel(ModelFolder.read(what))
        : ArchiveParcel.of(what);
  }
}
