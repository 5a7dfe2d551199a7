package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.api.Answer;
import dev.croft.cli.api.ApiPath;
import dev.croft.cli.api.ServerApi;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code croft logs --server NODE}: the server log of a front end. */
@Command(
    name = "logs",
    description = "Shows the server log of a front end.",
    mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Option(
      names = "--server",
      paramLabel = "NODE",
      required = true,
      description = "The front end; `croft nodes` lists them.")
  private String node;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "200",
      description = "How many of the last lines (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is written from now on, until Ctrl-C.")
  private boolean follow;

  @Mixin private FollowOptions following;
  @Mixin private Target target;
  @Mixin private Output output;

  private final Clock clock;

  public LogsCommand(Surroundings surroundings) {
    this.clock = surroundings.clock();
  }

  @Override
  public Integer call() {
    if (lines < 0) {
      throw CommandRefused.wrongUsage("--lines takes a number from 0 on, not " + lines);
    }
    ServerApi api = target.api();
    Answer first = api.get(path().with("lines", Integer.toString(lines)), LONGEST);
    if (first instanceof Answer.Refused refused && refused.status() == 404) {
      throw new FrontEnds(api).unknown(node);
    }
    JsonNode excerpt = api.resultOf(first);
    if (output.json() && !follow) {
      output.document(excerpt.path("lines"));
      return 0;
    }
    show(excerpt);
    if (follow) {
      follow(api, Json.text(excerpt, "position"));
    }
    return 0;
  }

  private void follow(ServerApi api, String start) {
    Patience patience = new Patience(clock, following.patience());
    String position = start;
    while (true) {
      Patience.pause(BETWEEN_LOOKS);
      switch (api.get(path().with("from", position), LONGEST)) {
        case Answer.Done done -> {
          patience.answered();
          show(done.body());
          position = Json.text(done.body(), "position");
        }
        case Answer.Refused refused -> throw api.ending(refused);
        case Answer.Nobody nobody -> {
          if (patience.isFirstSilence()) {
            output.note("… " + nobody.why() + "; asking again");
          }
          if (!patience.waitAfterSilence()) {
            throw api.ending(nobody);
          }
        }
      }
    }
  }

  private void show(JsonNode excerpt) {
    Json.elements(excerpt.path("lines"))
        .map(JsonNode::asText)
        .forEach(
            line -> {
              if (output.json()) {
                output.jsonLine(Json.object().put("frontEnd", node).put("line", line));
              } else {
                output.print(PlainText.sourceLine(line));
              }
            });
  }

  private ApiPath path() {
    return ApiPath.of("nodes", node, "log");
  }
}
