package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Buttons, of a page and of each row of a table. */
final class ButtonResolver {
  private final Context context;
  private final Typer typer;
  private final Arguments arguments;
  private final LinkResolver links;

  ButtonResolver(Context context, Typer typer, LinkResolver links) {
    this.context = context;
    this.typer = typer;
    this.arguments = new Arguments(context, typer);
    this.links = links;
  }

  Optional<Part.Button> ofPage(PartLine.Button button, int id, Scope scope) {
    return of(button, id, scope, scope, UnaryOperator.identity());
  }

  Optional<Part.Button> ofRow(PartLine.Button button, int id, Listed listed, Scope page) {
    return of(button, id, listed.scope(), page, listed::overRows);
  }

  private Optional<Part.Button> of(
      PartLine.Button button, int id, Scope scope, Scope page, UnaryOperator<Expression> overRows) {
    if (button.runs().isEmpty() && button.opens().isEmpty()) {
      return wrong(button, "the button does nothing", "write: runs ShipOrder(order)");
    }
    if (button.runs().isPresent() && button.opens().isPresent()) {
      return wrong(
          button,
          "a button runs an action or opens a screen",
          "behind an action write: then opens ...");
    }
    if (button.runs().isEmpty() && (button.asks().isPresent() || button.then().isPresent())) {
      return wrong(
          button,
          "a button that only opens a screen neither asks nor goes on",
          "leave out `asks` and `then`");
    }
    Optional<Expression.CallAction> runs =
        button.runs().flatMap(term -> call(term, scope, overRows));
    if (button.runs().isPresent() && runs.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expression> asks =
        button.asks().map(text -> typer.of(text, scope)).filter(it -> !Broken.is(it)).map(overRows);
    Optional<Expression> condition =
        button
            .condition()
            .map(term -> typer.condition(term, scope))
            .filter(it -> !Broken.is(it))
            .map(overRows);
    Optional<Link> opens =
        runs.isPresent()
            ? links.of(
                button.then(),
                FormResolver.afterwards(page, runs.get().type(), runs.get().optional()))
            : button.opens().flatMap(it -> links.of(it, scope, overRows));
    return Optional.of(
        new Part.Button(
            id, button.label().text(), runs, asks, opens, condition, button.position()));
  }

  private Optional<Part.Button> wrong(PartLine.Button button, String message, String hint) {
    context.report(ProblemCode.BUTTON_WITHOUT_DEED, button.position(), message, hint);
    return Optional.empty();
  }

  /** The action is called when the button is pressed: its arguments are known before. */
  private Optional<Expression.CallAction> call(
      Term term, Scope scope, UnaryOperator<Expression> overRows) {
    Optional<Word> action =
        switch (term) {
          case Term.Name name -> Optional.of(name.word());
          case Term.Call call ->
              call.what() instanceof Term.Name name ? Optional.of(name.word()) : Optional.empty();
          default -> Optional.empty();
        };
    if (action.isEmpty()
        || !context.names().has(Declaration.ActionElement.class, action.get().text())) {
      context.unknown(
          ProblemCode.UNKNOWN_CALL,
          action.orElse(new Word("", term.position())),
          "a button runs an action, and this is none",
          context.names().names(List.of(Declaration.ActionElement.class)));
      return Optional.empty();
    }
    Optional<Signatures.Signature> signature = context.signatures().of(context.model(action.get()));
    Term.Call call =
        term instanceof Term.Call it
            ? it
            : new Term.Call(term, List.of(), Optional.empty(), term.position());
    return signature.flatMap(
        it ->
            arguments
                .bound(action.get(), it.parameters(), call, scope)
                .map(
                    values ->
                        new Expression.CallAction(
                            context.model(action.get()),
                            values.stream().map(overRows).toList(),
                            it.returns(),
                            it.returns() instanceof Type.Nothing || it.optional(),
                            term.position())));
  }
}
