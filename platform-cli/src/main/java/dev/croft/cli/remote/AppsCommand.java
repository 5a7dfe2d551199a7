package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft apps}: what is published. */
@Command(
    name = "apps",
    description = "Lists the applications of an environment.",
    mixinStandardHelpOptions = true)
public final class AppsCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public void run() {
    JsonNode apps = new Applications(target.api()).all();
    if (output.json()) {
      output.document(apps);
      return;
    }
    output.print(
        Tables.applications(apps),
        "No application is published yet; `croft publish DIR` publishes one.");
  }
}
