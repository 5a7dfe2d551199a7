package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code croft roles}: what can be granted. */
@Command(
    name = "roles",
    description =
        "Lists the roles that can be granted: those of the platform and those of applications.",
    mixinStandardHelpOptions = true)
public final class RolesCommand implements Runnable {
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public void run() {
    JsonNode roles = target.api().get(ApiPath.of("roles"));
    if (output.json()) {
      output.document(roles);
      return;
    }
    Table table = new Table("ROLE", "DESCRIPTION");
    Json.elements(roles)
        .forEach(role -> table.row(Json.text(role, "name"), Json.text(role, "description")));
    output.print(table, "There is no role.");
  }
}
