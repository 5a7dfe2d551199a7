package dev.croft.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import dev.croft.cli.print.Table;
import dev.croft.cli.print.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command says what it has to say: JSON for scripts, or text for people. */
public final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      description = "Print JSON for scripts on stdout, and nothing else there.")
  private boolean json;

  private final Terminal terminal;
  private boolean written;

  public Output(Surroundings surroundings) {
    this.terminal = surroundings.terminal();
  }

  /** Whether scripts read this. */
  public boolean json() {
    return json;
  }

  public Terminal terminal() {
    return terminal;
  }

  /** The one document of a command that was called with {@code --json}. */
  public void document(JsonNode node) {
    written = true;
    out().println(Json.document(node));
  }

  /** One object of a stream of them. */
  public void jsonLine(JsonNode node) {
    written = true;
    out().println(Json.line(node));
    out().flush();
  }

  /** A line for people; control characters in it are left out. */
  public void say(String line) {
    out().println(PlainText.line(line));
  }

  /** A line for people exactly as it stands: made here, or made harmless before. */
  public void print(String line) {
    out().println(line);
  }

  /** A table for people, or that sentence when there is no row. */
  public void print(Table table, String whenEmpty) {
    if (table.isEmpty()) {
      out().println(whenEmpty);
    } else {
      table.lines(terminal.width()).forEach(out()::println);
    }
  }

  /** Something by the way, on stderr; silent for scripts. */
  public void note(String line) {
    if (!json) {
      command.commandLine().getErr().println(PlainText.line(line));
      command.commandLine().getErr().flush();
    }
  }

  /** Stderr, for what must be seen in any case. */
  public PrintWriter errors() {
    return command.commandLine().getErr();
  }

  /** Whether scripts have got any JSON yet; always false for people. */
  public boolean hasAnswered() {
    return written;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
