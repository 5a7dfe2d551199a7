package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import dev.croft.cli.print.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft app NAME}: one application with its versions and publications. */
@Command(
    name = "app",
    description =
        "Shows an application with its versions and publications, or two of its versions side by side.",
    mixinStandardHelpOptions = true)
public final class AppCommand implements Runnable {
  @Parameters(paramLabel = "NAME", description = "The application.")
  private String name;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many versions and publications to show (default: ${DEFAULT-VALUE}).")
  private int last;

  @Option(
      names = "--compare",
      paramLabel = "A..B",
      converter = ComparedVersions.Reader.class,
      description =
          "Show what version B says otherwise than version A; without a number, the version that"
              + " runs and the one before it.")
  private ComparedVersions.Range compared;

  @Option(
      names = "--dependencies",
      description = "Show what the live version stands on: tables, roles, settings, libraries.")
  private boolean dependencies;

  @Mixin private Target target;
  @Mixin private Output output;

  private final HumanTime time;

  public AppCommand(Surroundings surroundings) {
    this.time = new HumanTime(surroundings.clock());
  }

  @Override
  public void run() {
    Applications applications = new Applications(target.api());
    if (compared != null) {
      compare(applications.compared(name, compared));
      return;
    }
    if (dependencies) {
      dependencies(applications.dependencies(name));
      return;
    }
    JsonNode app = applications.named(name);
    if (output.json()) {
      output.document(app);
      return;
    }
    String title = Json.text(app, "title");
    output.say(Json.text(app, "name") + (title.isEmpty() ? "" : "  " + title));
    fact("state", Json.text(app, "state"));
    fact("version", Json.text(app, "version"));
    fact("kind", Json.text(app, "kind"));
    fact("build", Json.text(app, "build"));
    fact("address", Json.text(app, "url"));
    output.print("");
    output.print(versions(app), "No version is kept.");
    output.print("");
    output.print(publications(app), "No publication is known.");
  }

  private void compare(JsonNode comparison) {
    if (output.json()) {
      output.document(comparison);
    } else {
      new ComparedVersions(output, time).print(comparison);
    }
  }

  private void dependencies(JsonNode known) {
    if (output.json()) {
      output.document(known);
    } else {
      new ShownDependencies(output).print(known);
    }
  }

  private void fact(String label, String value) {
    if (!value.isEmpty()) {
      output.print(String.format("  %-9s", label) + PlainText.line(value));
    }
  }

  private Table versions(JsonNode app) {
    Table table = new Table("VERSION", "BUILD", "KIND", "BY", "WHEN", "MESSAGE");
    String live = Json.text(app, "version");
    Json.elements(app.path("versions"))
        .limit(last)
        .forEach(
            version ->
                table.row(
                    Json.text(version, "version")
                        + (Json.text(version, "version").equals(live) ? " *" : ""),
                    Tables.build(version),
                    Json.text(version, "kind"),
                    Json.text(version, "user"),
                    time.ago(Json.text(version, "at")),
                    Json.text(version, "message")));
    return table;
  }

  private Table publications(JsonNode app) {
    Table table = new Table("PUBLICATION", "VERSION", "STATE", "STEP", "STARTED", "MESSAGE");
    Json.elements(app.path("publications"))
        .limit(last)
        .forEach(
            publication ->
                table.row(
                    Json.text(publication, "publication"),
                    Json.text(publication, "version"),
                    Json.text(publication, "state"),
                    Json.text(publication, "endedAt").isEmpty()
                        ? Json.text(publication, "step")
                        : "",
                    time.ago(Json.text(publication, "startedAt")),
                    Json.text(publication, "message")));
    return table;
  }
}
