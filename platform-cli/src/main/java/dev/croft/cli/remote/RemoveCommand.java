package dev.croft.cli.remote;

import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft remove}: takes an application off. */
@Command(
    name = "remove",
    description = {
      "Takes an application off every front end. Its data stay unless --drop-data is said.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class RemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The application.")
  private String name;

  @Option(
      names = "--drop-data",
      description = "Drop its tables with everything in them, too. Nothing brings them back.")
  private boolean dropData;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(
      names = {"-m", "--message"},
      description = "Why, in your words.")
  private String message;

  @Mixin private Change change;
  @Mixin private Output output;

  private final Surroundings surroundings;

  public RemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    new Applications(change.api()).mustHave(name);
    if (!yes) {
      ask();
    }
    ApiPath path =
        ApiPath.of("apps", name)
            .with("dropData", Boolean.toString(dropData))
            .with("message", message);
    return change.make(name, output, api -> api.delete(path), "removed");
  }

  private void ask() throws IOException {
    if (!surroundings.terminal().input()) {
      throw CommandRefused.wrongUsage(
          "nobody is there to be asked; say --yes to remove " + name + " without a question");
    }
    output
        .errors()
        .print(
            "Remove "
                + PlainText.line(name)
                + " from "
                + change.api().environment()
                + (dropData ? " WITH ALL ITS DATA" : ", keeping its data")
                + "? [y/N] ");
    output.errors().flush();
    String answer =
        new BufferedReader(new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8))
            .readLine();
    if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw CommandRefused.because("nothing was removed");
    }
  }
}
