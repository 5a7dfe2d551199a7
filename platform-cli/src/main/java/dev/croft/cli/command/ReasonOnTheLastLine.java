package dev.croft.cli.command;

import dev.croft.cli.print.Json;
import dev.croft.cli.print.PlainText;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Turns whatever ended a command into one sentence, the last line on stderr, and the exit status of
 * the contract. Scripts that asked for JSON and have got none yet get {@code {"error": …}}.
 */
public final class ReasonOnTheLastLine implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    String reason = PlainText.line(sentence(failure));
    output(command.getCommandSpec())
        .filter(output -> output.json() && !output.hasAnswered())
        .ifPresent(output -> output.document(Json.object().put("error", reason)));
    command.getOut().flush();
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + reason);
    command.getErr().flush();
    return failure instanceof CommandRefused refused ? refused.exitStatus() : 1;
  }

  private static Optional<Output> output(CommandSpec command) {
    return command.mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(Output.class::isInstance)
        .map(Output.class::cast)
        .findFirst();
  }

  private static String sentence(Throwable failure) {
    return switch (failure) {
      case CommandRefused refused -> refused.getMessage();
      case UncheckedIOException io -> sentence(io.getCause());
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case AccessDeniedException denied ->
          denied.getFile() + " may not be read or written by this user";
      case FileSystemException file ->
          isFull(file.getReason()) ? full("the disk that holds " + file.getFile()) : named(file);
      default -> isFull(failure.getMessage()) ? full("the disk") : named(failure);
    };
  }

  private static String full(String disk) {
    return disk + " is full; make room and run the command again";
  }

  private static String named(Throwable failure) {
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static boolean isFull(String reason) {
    return reason != null && reason.contains("No space left");
  }
}
