package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code croft users reset-password}. */
@Command(
    name = "reset-password",
    description = {
      "Gives a user a new password. Without --password-stdin it is generated and shown this once.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class UserPasswordCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The user.")
  private String name;

  @Mixin private GivenPassword password;
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    ObjectNode wish = Json.object();
    password.read().ifPresent(given -> wish.put("password", given));
    JsonNode changed = target.api().post(ApiPath.of("users", name, "password"), wish);
    if (output.json()) {
      output.document(changed);
    } else {
      output.say("The password of " + name + " is changed.");
      showOnce(output, changed);
    }
    return 0;
  }

  /** Shows a generated password, if one was generated. */
  static void showOnce(Output output, JsonNode answer) {
    String generated = Json.text(answer, "password");
    if (!generated.isEmpty()) {
      output.say("Password: " + generated);
      output.say("It is shown this once.");
    }
  }
}
