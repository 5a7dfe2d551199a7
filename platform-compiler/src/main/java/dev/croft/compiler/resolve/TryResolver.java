package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Statement.Caught;
import dev.croft.compiler.model.Trouble;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Steps that are tried, and who answers for what goes wrong. */
final class TryResolver {
  private final Context context;
  private final BiFunction<List<Step>, Scope, List<Statement>> block;

  TryResolver(Context context, BiFunction<List<Step>, Scope, List<Statement>> block) {
    this.context = context;
    this.block = block;
  }

  Statement resolve(Step.Try attempt, Scope scope) {
    List<Statement> body = block.apply(attempt.body(), scope.inner());
    List<Statement.Handler> handlers = new ArrayList<>();
    Set<Caught> seen = new HashSet<>();
    for (Step.Handler handler : attempt.handlers()) {
      handlers.add(handler(handler, scope.inner(), seen));
    }
    return new Statement.Try(body, handlers, attempt.position());
  }

  private Statement.Handler handler(Step.Handler handler, Scope scope, Set<Caught> seen) {
    List<Caught> errors = new ArrayList<>();
    if (handler.errors().isEmpty()) {
      errors.add(new Caught.Anything());
      once(new Caught.Anything(), "any error", handler, seen);
    }
    for (Word word : handler.errors()) {
      Optional<Caught> caught = caught(word);
      caught.ifPresent(errors::add);
      caught.ifPresent(each -> once(each, "`" + word.text() + "`", handler, seen));
    }
    Optional<Word> message = handler.message();
    message.ifPresent(
        word -> {
          Shadowing.refuse(word, scope, context);
          scope.add(word.text(), new Type.Text(0), false, false);
        });
    return new Statement.Handler(
        errors, message.map(Word::text), block.apply(handler.body(), scope), handler.position());
  }

  private void once(Caught caught, String said, Step.Handler handler, Set<Caught> seen) {
    if (seen.contains(new Caught.Anything())) {
      context.report(
          ProblemCode.HANDLED_ALREADY,
          handler.position(),
          "`on any error` before it has taken " + said + " already",
          "let `on any error` stand last");
    } else if (!seen.add(caught)) {
      context.report(
          ProblemCode.HANDLED_ALREADY,
          handler.position(),
          said + " has a handler already",
          "make one of the two");
    }
  }

  /** An error of the model goes before a word of the language. */
  Optional<Caught> caught(Word word) {
    if (context.names().has(Declaration.ErrorElement.class, word.text())) {
      return Optional.of(new Caught.Failed(context.model(word)));
    }
    Optional<Trouble> trouble = Trouble.of(word.text());
    if (trouble.isEmpty()) {
      List<String> known =
          new ArrayList<>(context.names().names(List.of(Declaration.ErrorElement.class)));
      known.addAll(Trouble.words());
      context.unknown(
          ProblemCode.UNKNOWN_ERROR, word, "there is no error `" + word.text() + "`", known);
    }
    return trouble.map(Caught.Refused::new);
  }
}
