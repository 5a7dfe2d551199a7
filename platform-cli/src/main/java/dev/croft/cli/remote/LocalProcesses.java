package dev.croft.cli.remote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.croft.cli.command.CommandRefused;
import dev.croft.cli.command.Output;
import dev.croft.cli.environment.EnvironmentFolder;
import dev.croft.cli.environment.LocalPart;
import dev.croft.cli.print.HumanTime;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.Table;
import java.nio.file.Path;
import java.util.List;

/** What can be said of an environment of this machine that does not answer. */
record LocalProcesses(Path state, HumanTime time) {
  /**
   * Shows which of its processes run.
   *
   * @return what ends the command, with what to do about it
   */
  CommandRefused instead(String name, CommandRefused refused, Output output) {
    List<LocalPart> parts = LocalPart.of(new EnvironmentFolder(state, name));
    if (parts.isEmpty()) {
      return refused;
    }
    if (output.json()) {
      output.document(json(name, refused, parts));
    } else {
      output.print(table(parts), "");
    }
    boolean all = parts.stream().allMatch(part -> part.process().isPresent());
    return all
        ? CommandRefused.unreachable(
            refused.getMessage()
                + "; every process runs: it may still be starting; its log is "
                + state.resolve("env").resolve(name).resolve("front-end-1/log/server.log"))
        : refused;
  }

  private static ObjectNode json(String name, CommandRefused refused, List<LocalPart> parts) {
    ArrayNode processes = Json.array();
    for (LocalPart part : parts) {
      ObjectNode one = Json.object().put("name", part.name());
      one.put("state", part.process().isPresent() ? "running" : "missing");
      part.pid().ifPresent(pid -> one.put("pid", pid));
      part.since().ifPresent(since -> one.put("since", since.toString()));
      processes.add(one);
    }
    ObjectNode all = Json.object().put("environment", name).put("error", refused.getMessage());
    return all.set("processes", processes);
  }

  private Table table(List<LocalPart> parts) {
    Table table = new Table("PROCESS", "STATE", "PID", "STARTED");
    for (LocalPart part : parts) {
      table.row(
          part.name(),
          part.process().isPresent() ? "running" : "missing",
          part.pid().map(Object::toString).orElse(""),
          part.since().map(since -> time.ago(since.toString())).orElse(""));
    }
    return table;
  }
}
