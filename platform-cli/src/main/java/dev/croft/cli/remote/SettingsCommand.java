package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.print.DidYouMean;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code croft settings}: shows and changes the settings of an application. */
@Command(
    name = "settings",
    description = {
      "Shows the settings of an application, or changes some. A change counts at once.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class SettingsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY=VALUE",
      description = "A setting and its new value; what follows the first = is the value.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--reset",
      paramLabel = "KEY",
      description = "Back to the default of the model; may be said often.")
  private List<String> reset = new ArrayList<>();

  @Mixin private Target target;
  @Mixin private Output output;

  @Override
  public Integer call() {
    ServerApi api = target.api();
    new Applications(api).mustHave(application);
    JsonNode settings = api.get(ApiPath.of("apps", application, "settings"));
    if (!values.isEmpty() || !reset.isEmpty()) {
      refuseUnknown(settings);
      settings = change(api);
    }
    if (output.json()) {
      output.document(settings);
    } else {
      show(settings);
    }
    return 0;
  }

  private JsonNode change(ServerApi api) {
    ArrayNode changed = Json.array();
    values.forEach(
        (key, value) -> changed.add(api.put(path(key), Json.object().put("value", value))));
    reset.forEach(key -> changed.add(api.delete(path(key))));
    return changed;
  }

  private ApiPath path(String key) {
    return ApiPath.of("apps", application, "settings", key);
  }

  // All keys are looked at before the first is changed.
  private void refuseUnknown(JsonNode settings) {
    List<String> known = Json.elements(settings).map(s -> Json.text(s, "key")).toList();
    Stream.concat(values.keySet().stream(), reset.stream())
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw CommandRefused.because(unknown(key, known));
            });
  }

  private String unknown(String key, List<String> known) {
    String advice =
        known.isEmpty()
            ? "it has no settings"
            : DidYouMean.among(known, key)
                .map(near -> "did you mean " + near + "?")
                .orElse("it has " + String.join(", ", known));
    return application + " has no setting " + key + "; " + advice;
  }

  private void show(JsonNode settings) {
    Table table = new Table("KEY", "VALUE", "DEFAULT", "TYPE", "DESCRIPTION");
    Json.elements(settings)
        .forEach(
            setting ->
                table.row(
                    Json.text(setting, "key"),
                    Json.text(setting, "value"),
                    setting.path("changed").asBoolean() ? Json.text(setting, "defaultValue") : "",
                    Json.text(setting, "type"),
                    Json.text(setting, "description")));
    output.print(table, application + " has no settings.");
  }
}
