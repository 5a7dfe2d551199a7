package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestStep;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.TermText;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tests expect, and how they set the stage. */
final class TestStepResolver {
  private final Context context;
  private final Typer typer;
  private final StepResolver steps;

  TestStepResolver(Context context, Typer typer, StepResolver steps) {
    this.context = context;
    this.typer = typer;
    this.steps = steps;
  }

  Optional<Statement> resolve(Step.OfTest step, Scope scope) {
    return switch (step) {
      case Step.Expect it -> Optional.of(expect(it, scope));
      case Step.ExpectFailure it -> failure(it, scope);
      case Step.SetClock it ->
          Optional.of(
              new TestStep.SetClock(
                  typer.fitted(it.moment(), scope, new Type.DateTime(), false, "the clock"),
                  it.position()));
      case Step.Acting it -> Optional.of(acting(it, scope));
      case Step.React it -> react(it, scope);
    };
  }

  private Statement expect(Step.Expect expect, Scope scope) {
    Expression condition = typer.condition(expect.condition(), scope);
    steps.known(Presence.whenTrue(condition), scope);
    return new TestStep.Expect(condition, said(expect.condition()), expect.position());
  }

  private static TestStep.Said said(Term condition) {
    String whole = TermText.of(condition);
    return switch (condition) {
      case Term.Binary it ->
          new TestStep.Said(
              whole,
              Optional.of(TermText.of(it.left())).filter(left -> !isConstant(it.left())),
              Optional.of(TermText.of(it.right())).filter(right -> !isConstant(it.right())));
      case Term.IsEmpty it ->
          new TestStep.Said(whole, Optional.of(TermText.of(it.operand())), Optional.empty());
      default -> new TestStep.Said(whole, Optional.empty(), Optional.empty());
    };
  }

  private static boolean isConstant(Term term) {
    return switch (term) {
      case Term.Number it -> true;
      case Term.Span it -> true;
      case Term.Text it -> it.fixed().isPresent();
      case Term.Truth it -> true;
      case Term.Empty it -> true;
      case Term.Negate it -> isConstant(it.operand());
      case Term.ListOf it -> it.items().stream().allMatch(TestStepResolver::isConstant);
      default -> false;
    };
  }

  private Optional<Statement> failure(Step.ExpectFailure failure, Scope scope) {
    List<Statement.Caught> errors = new ArrayList<>();
    if (failure.errors().isEmpty()) {
      errors.add(new Statement.Caught.Anything());
    }
    for (Word word : failure.errors()) {
      steps.attempts().caught(word).ifPresent(errors::add);
    }
    String said =
        failure.errors().isEmpty()
            ? "any error"
            : failure.errors().stream().map(Word::text).collect(Collectors.joining(", "));
    TestStep.Words words = new TestStep.Words(deed(failure.deed()), said);
    return steps
        .deed(failure.deed(), scope)
        .map(deed -> new TestStep.ExpectFailure(deed, errors, words, failure.position()));
  }

  private static String deed(Step deed) {
    return switch (deed) {
      case Step.Update it -> "update " + TermText.of(it.change());
      case Step.Delete it -> "delete " + TermText.of(it.target());
      case Step.Evaluate it -> TermText.of(it.term());
      default -> "this";
    };
  }

  private Optional<Statement> react(Step.React react, Scope scope) {
    Expression record = typer.required(typer.used(typer.of(react.record(), scope)), false, "this");
    if (Broken.is(record)) {
      return Optional.empty();
    }
    if (!(record.type() instanceof Type.Reference reference)) {
      context.report(
          ProblemCode.NOT_A_RECORD,
          record.position(),
          "something happens to a record, and this is " + SpokenType.of(record.type()));
      return Optional.empty();
    }
    List<String> actions =
        context.reactions().to(react.event(), reference.entity()).stream().toList();
    if (actions.isEmpty()) {
      context.report(
          ProblemCode.NO_EFFECT,
          react.position(),
          "nothing is done on " + react.event().word() + " " + reference.entity(),
          "write it: on " + react.event().word() + " " + reference.entity() + " { ... }");
      return Optional.empty();
    }
    return Optional.of(new TestStep.React(actions, record, react.position()));
  }

  private Statement acting(Step.Acting acting, Scope scope) {
    Optional<String> user = acting.user().flatMap(Term.Text::fixed);
    if (acting.user().isPresent() && user.isEmpty()) {
      context.report(
          ProblemCode.TEXT_WITH_HOLES,
          acting.user().get().position(),
          "nothing can be filled into the name of a user");
    }
    return new TestStep.Acting(
        new Accesses(context).of(acting.who()),
        user,
        steps.block(acting.body(), scope.inner()),
        acting.position());
  }
}
