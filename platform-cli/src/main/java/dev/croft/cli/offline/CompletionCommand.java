package dev.croft.cli.offline;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code croft completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a completion script for bash and zsh.",
      "Use it with: source <(croft completion)",
      ""
    },
    mixinStandardHelpOptions = true)
public final class CompletionCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    CommandLine root = command.root().commandLine();
    command.commandLine().getOut().print(AutoComplete.bash(root.getCommandName(), root));
    command.commandLine().getOut().flush();
  }
}
