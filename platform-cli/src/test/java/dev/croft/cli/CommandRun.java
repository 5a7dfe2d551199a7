package dev.croft.cli;

import dev.croft.cli.command.Surroundings;
import dev.croft.cli.print.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Runs a command in this process and keeps what it said. */
public final class CommandRun {
  /** What a command said, and its exit status. */
  public record Said(int status, String out, String err) {
    public List<String> outLines() {
      return out.lines().toList();
    }

    public String lastError() {
      List<String> lines = err.lines().toList();
      return lines.isEmpty() ? "" : lines.getLast();
    }
  }

  private final Path state;
  private Map<String, String> variables = Map.of();
  private String input = "";
  private Terminal terminal = Terminal.NONE;
  private Clock clock = Clock.systemUTC();

  public CommandRun(Path state) {
    this.state = state;
  }

  public CommandRun variables(Map<String, String> given) {
    this.variables = given;
    return this;
  }

  public CommandRun input(String typed) {
    this.input = typed;
    return this;
  }

  public CommandRun terminal(Terminal here) {
    this.terminal = here;
    return this;
  }

  public CommandRun clock(Clock fixed) {
    this.clock = fixed;
    return this;
  }

  public Said croft(String... words) {
    Surroundings surroundings =
        new Surroundings(
            state,
            variables,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            clock,
            terminal);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Croft.commandLine(surroundings);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    int status = command.execute(words);
    return new Said(status, out.toString(), err.toString());
  }
}
