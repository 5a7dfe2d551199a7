package dev.croft.cli.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: how it would read, and last what is wrong. */
public final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.print(command.getHelp().fullSynopsis());
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + sentence(failure) + "; `" + name + " --help` says what there is");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException failure) {
    String message = failure.getMessage().lines().findFirst().orElse("wrong usage");
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        return message + ". Did you mean " + String.join(" or ", near.subList(0, 1)) + "?";
      }
    }
    return message;
  }
}
