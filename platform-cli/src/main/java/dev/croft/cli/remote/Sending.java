package dev.croft.cli.remote;

import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.Output;
import java.io.IOException;
import java.time.Clock;

/**
 * Sends a parcel. When the connection is lost on the way, it is sent again: a second publication of
 * the same content only queues behind the first and changes nothing.
 */
final class Sending {
  private final ServerApi api;
  private final Output output;
  private final Clock clock;
  private final Patience patience;

  Sending(ServerApi api, Output output, Clock clock, Patience patience) {
    this.api = api;
    this.output = output;
    this.clock = clock;
    this.patience = patience;
  }

  /** What Server.API says to it. */
  Answer send(ApiPath path, Parcel parcel) throws IOException {
    try (DetachNotice notice =
        new DetachNotice(
            output.errors(), () -> "broken off while sending; nothing has been published")) {
      while (true) {
        Answer answer = once(path, parcel);
        if (!(answer instanceof Answer.Nobody nobody)) {
          return answer;
        }
        if (patience.isFirstSilence()) {
          output.note("… " + nobody.why() + "; sending again");
        }
        if (!patience.waitAfterSilence()) {
          return nobody;
        }
      }
    }
  }

  private Answer once(ApiPath path, Parcel parcel) throws IOException {
    try (UploadProgress progress = new UploadProgress(output, clock, parcel.size())) {
      return api.upload(path, parcel.body(progress));
    }
  }

  /**
   * Asks something small first. An environment that is not there ends the command at once, and a
   * wrong token costs a moment instead of the upload of a large archive: an answer given in the
   * middle of an upload is lost with the connection.
   */
  void knock() {
    api.get(ApiPath.of("apps"));
  }
}
