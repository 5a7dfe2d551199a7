package dev.croft.cli;

import dev.croft.cli.command.CommandFactory;
import dev.croft.cli.command.ReasonOnTheLastLine;
import dev.croft.cli.command.Surroundings;
import dev.croft.cli.command.WrongUsage;
import dev.croft.cli.demo.DemoCommand;
import dev.croft.cli.drill.DrillCommand;
import dev.croft.cli.environment.DownCommand;
import dev.croft.cli.environment.UpCommand;
import dev.croft.cli.offline.BuildCommand;
import dev.croft.cli.offline.CheckCommand;
import dev.croft.cli.offline.CompletionCommand;
import dev.croft.cli.offline.FormatCommand;
import dev.croft.cli.offline.ImportCommand;
import dev.croft.cli.offline.TestCommand;
import dev.croft.cli.remote.AppCommand;
import dev.croft.cli.remote.AppsCommand;
import dev.croft.cli.remote.DisableCommand;
import dev.croft.cli.remote.EnableCommand;
import dev.croft.cli.remote.GroupsCommand;
import dev.croft.cli.remote.LogsCommand;
import dev.croft.cli.remote.NodesCommand;
import dev.croft.cli.remote.PlanCommand;
import dev.croft.cli.remote.PublishCommand;
import dev.croft.cli.remote.RemoveCommand;
import dev.croft.cli.remote.RolesCommand;
import dev.croft.cli.remote.RollbackCommand;
import dev.croft.cli.remote.SettingsCommand;
import dev.croft.cli.remote.StatusCommand;
import dev.croft.cli.remote.TokenCommand;
import dev.croft.cli.remote.UsersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code croft} command. Exit status: 0 done, 1 refused or failed, 2 wrong usage, 3 the
 * environment cannot be reached.
 */
@Command(
    name = "croft",
    description = "Application models go in, a running farm out.",
    mixinStandardHelpOptions = true,
    version = "Croft 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      CheckCommand.class,
      BuildCommand.class,
      FormatCommand.class,
      TestCommand.class,
      ImportCommand.class,
      StatusCommand.class,
      UpCommand.class,
      DownCommand.class,
      PublishCommand.class,
      PlanCommand.class,
      AppsCommand.class,
      AppCommand.class,
      RollbackCommand.class,
      EnableCommand.class,
      DisableCommand.class,
      RemoveCommand.class,
      UsersCommand.class,
      GroupsCommand.class,
      RolesCommand.class,
      SettingsCommand.class,
      TokenCommand.class,
      NodesCommand.class,
      LogsCommand.class,
      DrillCommand.class,
      CompletionCommand.class
    })
public final class Croft {
  private Croft() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(Surroundings.ofProcess()).execute(arguments));
  }

  /** The whole command tree, ready to run; tests call it in process. */
  public static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Croft(), new CommandFactory(surroundings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new ReasonOnTheLastLine());
  }
}
