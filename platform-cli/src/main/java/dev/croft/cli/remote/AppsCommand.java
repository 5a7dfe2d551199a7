package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
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
    Table table = new Table("NAME", "VERSION", "STATE", "KIND", "BUILD", "ADDRESS");
    Json.elements(apps)
        .forEach(
            app ->
                table.row(
                    Json.text(app, "name"),
                    Json.text(app, "version"),
                    Json.text(app, "state"),
                    Json.text(app, "kind"),
                    Builds.shortened(Json.text(app, "build")),
                    Json.text(app, "url")));
    output.print(table, "No application is published yet; `croft publish DIR` publishes one.");
  }
}
