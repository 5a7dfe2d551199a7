package dev.croft.cli.remote;

import dev.croft.cli.api.KnownEnvironment;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.environment.EnvironmentFolder;
import dev.croft.cli.environment.LocalFarm;
import dev.croft.cli.environment.Progress;
import java.nio.file.Path;

/**
 * The machine that a command runs on: only there are servers started and ended.
 *
 * @param state the folder with the state of local environments
 */
record OwnMachine(Path state) {
  /**
   * The farm of an environment that was started here.
   *
   * @throws CommandRefused when it was given by its address
   */
  LocalFarm farm(KnownEnvironment environment, Progress progress) {
    if (environment.isElsewhere()) {
      throw CommandRefused.because(
          "front ends are added, removed and killed only on the machine where they run, and "
              + environment
              + " may be anywhere; run the command there with --env NAME."
              + " `croft nodes drain`, `disable` and `enable` work from here, too");
    }
    return new LocalFarm(new EnvironmentFolder(state, environment.name()), progress);
  }
}
