package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.source.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Sends a model or an archive and follows it until it is live, or nothing has changed. */
public final class Publishing {
  private final ServerApi api;
  private final Output output;
  private final Clock clock;
  private final Duration patience;
  private final PublicationRun run;

  /**
   * @param patience how long to go on asking while nobody answers
   */
  public Publishing(ServerApi api, Output output, Clock clock, Duration patience) {
    this.api = api;
    this.output = output;
    this.clock = clock;
    this.patience = patience;
    this.run = new PublicationRun(api, output, clock, patience);
  }

  /**
   * What a person may say about a publication; what is null was not said.
   *
   * @param name for an archive
   */
  public record Wishes(String name, String zone, String probe, String message) {
    /** None. */
    public static final Wishes NONE = new Wishes(null, null, null, null);
  }

  /**
   * Publishes a folder with a model, or an archive.
   *
   * @return the exit status
   * @throws CommandRefused when it was refused or undone
   */
  public int publish(Path what, Wishes wishes) throws IOException {
    Parcel parcel;
    JsonNode accepted;
    try {
      parcel = parcel(what);
      run.withSources(parcel::source);
      accepted = accepted(parcel, wishes);
    } catch (CommandRefused reason) {
      throw output.hasAnswered() ? reason : run.refusedBefore(wishes.name(), reason, Json.array());
    }
    output.note(
        "publication " + Json.text(accepted, "publication") + ": " + parcel.described() + " sent");
    return run.follow(accepted, "live");
  }

  private JsonNode accepted(Parcel parcel, Wishes wishes) throws IOException {
    Sending sending = new Sending(api, output, clock, new Patience(clock, patience));
    sending.knock();
    return switch (sending.send(path(parcel, wishes), parcel)) {
      case Answer.Done done -> done.body();
      case Answer.Refused refused ->
          throw run.refusedBefore(wishes.name(), api.ending(refused), refused.problems());
      case Answer.Nobody nobody -> throw api.ending(nobody);
    };
  }

  private static ApiPath path(Parcel parcel, Wishes wishes) {
    return ApiPath.of("publications")
        .with("kind", parcel.kind())
        .with("file", parcel.file())
        .with("name", wishes.name())
        .with("zone", wishes.zone())
        .with("probe", wishes.probe())
        .with("message", wishes.message());
  }

  private static Parcel parcel(Path what) throws IOException {
    if (!Files.exists(what)) {
      throw CommandRefused.because(what + " does not exist; give a folder or a .war or .ear file");
    }
    return Files.isDirectory(what)
        ? new ModelParcel(ModelFolder.read(what))
        : ArchiveParcel.of(what);
  }
}
