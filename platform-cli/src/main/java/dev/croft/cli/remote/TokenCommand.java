package dev.croft.cli.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.KnownEnvironment;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code croft token}: prints a bearer token. */
@Command(
    name = "token",
    description = {
      "Prints a new bearer token, to be sent as `Authorization: Bearer …`.",
      "",
      "Without --password-stdin it takes the token of an administrator, such as the one that"
          + " `croft up` keeps for a local environment.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
  @Option(
      names = "--user",
      paramLabel = "U",
      description = "Whose token; default: the user of the token in use.")
  private String user;

  @Option(
      names = "--scope",
      paramLabel = "S",
      description = "all (default), or read for a token that changes nothing.")
  private String scope;

  @Option(
      names = "--expires",
      paramLabel = "D",
      description = "For how long, as in 90m, 12h or 30d (default: 30 days).")
  private String expires;

  @Mixin private GivenPassword password;
  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    ServerApi api = target.api();
    Optional<String> given = password.read();
    ObjectNode wish = Json.object().put("user", user(api.environment(), given.isPresent()));
    given.ifPresent(text -> wish.put("password", text));
    put(wish, "scope", scope);
    put(wish, "expires", expires);
    JsonNode token =
        (given.isPresent() ? api.withoutToken() : api).post(ApiPath.identity("token"), wish);
    if (output.json()) {
      output.document(token);
    } else {
      output.print(PlainText.line(Json.text(token, "token")));
    }
    return 0;
  }

  private String user(KnownEnvironment environment, boolean passwordGiven) {
    if (user != null) {
      return user;
    }
    if (passwordGiven) {
      throw CommandRefused.wrongUsage("--password-stdin needs --user, whose password it is");
    }
    return environment
        .token()
        .flatMap(TokenCommand::subject)
        .orElseThrow(
            () ->
                CommandRefused.because(
                    "there is no token for "
                        + environment
                        + " that says whose it is; "
                        + environment.howToGetAToken()));
  }

  // The platform checks the token; here it only tells whose it is.
  private static Optional<String> subject(String token) {
    String[] parts = token.split("\\.");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(Json.text(Json.read(new String(claims, StandardCharsets.UTF_8)), "sub"))
          .filter(subject -> !subject.isEmpty());
    } catch (IllegalArgumentException | JsonProcessingException noToken) {
      return Optional.empty();
    }
  }

  private static void put(ObjectNode wish, String field, String value) {
    if (value != null) {
      wish.put(field, value);
    }
  }
}
