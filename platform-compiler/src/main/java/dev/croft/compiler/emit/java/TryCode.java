package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Statement.Caught;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Steps that are tried: a place to go back to before them, and the handlers behind. */
final class TryCode {
  private final JavaText body;
  private final Predicate<List<Statement>> block;
  private final Deque<String> marks = new ArrayDeque<>();
  private int tries;

  /**
   * @param block writes steps, and says whether nothing behind them is reached
   */
  TryCode(JavaText body, Predicate<List<Statement>> block) {
    this.body = body;
    this.block = block;
  }

  boolean write(Statement.Try attempt) {
    int number = ++tries;
    String mark = "mark$" + number;
    String problem = "problem$" + number;
    body.line("Mark " + mark + " = work.mark();", attempt.position());
    body.line("try {");
    marks.push(mark);
    boolean ended = block.test(attempt.body());
    marks.pop();
    if (!ended) {
      body.line("work.keep(" + mark + ");");
    }
    body.line("} catch (RuntimeException " + problem + ") {");
    body.line("work.undo(" + mark + ", " + problem + ");");
    return handlers(attempt.handlers(), problem) && ended;
  }

  private boolean handlers(List<Statement.Handler> handlers, String problem) {
    boolean ended = true;
    boolean all = false;
    for (Statement.Handler handler : handlers) {
      all = handler.errors().contains(new Caught.Anything());
      body.line("if (" + (all ? "true" : condition(handler.errors(), problem)) + ") {");
      if (all) {
        body.line("work.caught(" + problem + ");");
      }
      handler
          .message()
          .ifPresent(
              name ->
                  body.line(
                      "String " + JavaNames.member(name) + " = Refusal.message(" + problem + ");"));
      ended &= block.test(handler.body());
      body.line("} else {");
    }
    body.line("throw " + problem + ";");
    handlers.forEach(each -> body.line("}"));
    body.line("}");
    return ended;
  }

  static String condition(List<Caught> errors, String problem) {
    return errors.stream().map(each -> test(each, problem)).collect(Collectors.joining(" || "));
  }

  private static String test(Caught caught, String problem) {
    return switch (caught) {
      case Caught.Failed it -> "Refusal.is(" + problem + ", " + JavaNames.text(it.error()) + ")";
      case Caught.Refused it ->
          "Refusal.is(" + problem + ", Refusal.Trouble." + it.trouble().name() + ")";
      case Caught.Anything it -> "true";
    };
  }

  /** Before a return out of what is tried: the outermost place gives back those inside it. */
  void leave() {
    if (!marks.isEmpty()) {
      body.line("work.keep(" + marks.peekLast() + ");");
    }
  }

  boolean trying() {
    return !marks.isEmpty();
  }
}
