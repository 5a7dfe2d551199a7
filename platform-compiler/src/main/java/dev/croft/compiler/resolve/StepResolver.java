package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestStep;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of one action. A step with a problem is left out. */
final class StepResolver {
  private static final Type TEXT = new Type.Text(0);

  private final Context context;
  private final Typer typer;
  private final Arguments arguments;
  private final TryResolver attempts;
  private final Signatures.Signature signature;
  private final Set<String> assigned;
  private final boolean testing;

  /**
   * @param assigned variables that change: what is known about them holds only for a moment
   * @param testing whether the steps are those of a test
   */
  StepResolver(
      Context context,
      Typer typer,
      Signatures.Signature signature,
      Set<String> assigned,
      boolean testing) {
    this.testing = testing;
    this.context = context;
    this.typer = typer;
    this.arguments = new Arguments(context, typer);
    this.attempts = new TryResolver(context, this::block);
    this.signature = signature;
    this.assigned = Set.copyOf(assigned);
  }

  List<Statement> block(List<Step> steps, Scope scope) {
    List<Statement> statements = new ArrayList<>();
    for (Step step : steps) {
      step(step, scope).ifPresent(statements::add);
    }
    return statements;
  }

  private Optional<Statement> step(Step step, Scope scope) {
    return switch (step) {
      case Step.Let let -> let(let, scope);
      case Step.Assign assign -> assign(assign, scope);
      case Step.If branch -> branch(branch, scope);
      case Step.For loop -> loop(loop, scope);
      case Step.Try attempt -> Optional.of(attempts.resolve(attempt, scope));
      case Step.Update update -> update(update, scope);
      case Step.Delete delete -> delete(delete, scope);
      case Step.Evaluate evaluate -> evaluate(evaluate, scope);
      case Step.Fail fail -> fail(fail, scope);
      case Step.Log log ->
          Optional.of(new Statement.Log(message(log.message(), scope), log.position()));
      case Step.Audit audit ->
          Optional.of(new Statement.Audit(message(audit.message(), scope), audit.position()));
      case Step.Send send -> send(send, scope);
      case Step.Return back -> back(back, scope);
      case Step.OfTest it -> ofTest(it, scope);
    };
  }

  private Optional<Statement> send(Step.Send send, Scope scope) {
    Expression message = typer.used(typer.of(send.message(), scope));
    if (Broken.is(message)) {
      return Optional.empty();
    }
    if (!message.type().equals(EmailResolver.MESSAGE)) {
      context.report(
          ProblemCode.NOT_AN_EMAIL,
          message.position(),
          "what is sent is an email, and this is " + SpokenType.of(message.type()),
          "declare one: email Confirmation(order Order) to order.customer.email subject \"...\""
              + " { ... }");
      return Optional.empty();
    }
    context.report(
        ProblemCode.NOT_SENT_YET,
        send.position(),
        "the email is made and logged after the commit, and nobody gets it yet");
    return Optional.of(new Statement.Send(message, send.position()));
  }

  private Optional<Statement> ofTest(Step.OfTest step, Scope scope) {
    if (!testing) {
      context.report(
          ProblemCode.ONLY_IN_TESTS,
          step.position(),
          "this is something that only a test does",
          "put it into a test: test \"what is to be\" { ... }");
      return Optional.empty();
    }
    return new TestStepResolver(context, typer, this).resolve(step, scope);
  }

  TryResolver attempts() {
    return attempts;
  }

  /** What is expected to fail may also be a query that somebody may not ask. */
  Optional<Statement> deed(Step deed, Scope scope) {
    if (deed instanceof Step.Evaluate evaluate) {
      Expression value = typer.of(evaluate.term(), scope);
      return Broken.is(value)
          ? Optional.empty()
          : Optional.of(new Statement.Evaluate(value, evaluate.position()));
    }
    return step(deed, scope);
  }

  private Expression message(Term term, Scope scope) {
    return typer.fitted(term, scope, TEXT, false, "the message");
  }

  private Optional<Statement> let(Step.Let let, Scope scope) {
    Shadowing.refuse(let.name(), scope, context);
    Expression value = typer.used(typer.of(let.value(), scope));
    if (TypeRules.isUnknowable(value.type()) && !Broken.is(value)) {
      context.report(
          ProblemCode.TYPE_UNKNOWABLE,
          value.position(),
          "the type of `" + let.name().text() + "` cannot be seen from this value",
          "begin with a value of its type");
    }
    scope.add(let.name().text(), value.type(), value.optional(), true);
    return Optional.of(new Statement.Let(let.name().text(), value, let.position()));
  }

  private Optional<Statement> assign(Step.Assign assign, Scope scope) {
    Expression target = typer.of(assign.target(), scope);
    if (Broken.is(target)) {
      typer.of(assign.value(), scope);
      return Optional.empty();
    }
    boolean settingOfTest = testing && target instanceof Expression.SettingValue;
    if (!settingOfTest && !assignable(target, scope)) {
      return Optional.empty();
    }
    if (settingOfTest && target instanceof Expression.SettingValue setting) {
      return Optional.of(
          new TestStep.SetSetting(
              setting.setting(),
              typer.fitted(assign.value(), scope, target.type(), target.optional(), "what is set"),
              assign.position()));
    }
    boolean mayBeEmpty =
        target instanceof Expression.Variable variable
            ? scope.find(variable.name()).filter(Scope.Variable::optional).isPresent()
            : target.optional();
    Expression value =
        typer.fitted(assign.value(), scope, target.type(), mayBeEmpty, "what is set");
    return Optional.of(new Statement.Assign(target, value, assign.position()));
  }

  private boolean assignable(Expression target, Scope scope) {
    if (target instanceof Expression.AttributeOf attribute
        && attribute.of().type() instanceof Type.Reference) {
      return notAssignable(
          target,
          "a record is changed with update",
          "update ...(" + attribute.attribute() + ": ...)");
    }
    boolean part =
        target instanceof Expression.AttributeOf attribute
            && attribute.of() instanceof Expression.Variable
            && attribute.of().type() instanceof Type.StructureOf;
    Expression root = part ? ((Expression.AttributeOf) target).of() : target;
    if (!(root instanceof Expression.Variable variable)) {
      return target instanceof Expression.SettingValue
          ? notAssignable(target, "a setting is changed by those who run the application", "")
          : notAssignable(target, "only a variable, or a part of a structure in one, is set", "");
    }
    if (scope.find(variable.name()).filter(Scope.Variable::settable).isEmpty()) {
      return notAssignable(
          target,
          "the variable of a loop is not set: it holds what the list has",
          "copy it first: let copy = " + variable.name());
    }
    return true;
  }

  private boolean notAssignable(Expression target, String message, String hint) {
    context.report(ProblemCode.NOT_ASSIGNABLE, target.position(), message, hint);
    return false;
  }

  private Optional<Statement> branch(Step.If branch, Scope scope) {
    Expression condition = typer.condition(branch.condition(), scope);
    Scope yes = scope.inner();
    known(Presence.whenTrue(condition), yes);
    Scope no = scope.inner();
    known(Presence.whenFalse(condition), no);
    List<Statement> then = block(branch.then(), yes);
    List<Statement> otherwise = block(branch.otherwise(), no);
    if (Ending.ends(then)) {
      known(Presence.whenFalse(condition), scope);
    }
    if (Ending.ends(otherwise)) {
      known(Presence.whenTrue(condition), scope);
    }
    return Optional.of(new Statement.If(condition, then, otherwise, branch.position()));
  }

  void known(Set<String> present, Scope scope) {
    present.stream().filter(name -> !assigned.contains(name)).forEach(scope::present);
  }

  private Optional<Statement> loop(Step.For loop, Scope scope) {
    Expression in = typer.used(typer.of(loop.in(), scope));
    Shadowing.refuse(loop.variable(), scope, context);
    Type element = new Type.Nothing();
    if (!Broken.is(in)) {
      if (in.type() instanceof Type.ListOf list) {
        element = list.element();
      } else {
        context.report(
            ProblemCode.NOT_A_LIST,
            in.position(),
            "`for` goes through a list, and this is " + SpokenType.of(in.type()));
      }
    }
    Scope inner = scope.inner();
    inner.add(loop.variable().text(), element, false, false);
    return Optional.of(
        new Statement.For(
            loop.variable().text(), element, in, block(loop.body(), inner), loop.position()));
  }

  private Optional<Statement> update(Step.Update update, Scope scope) {
    if (!(update.change() instanceof Term.Call call) || call.each().isPresent()) {
      context.report(
          ProblemCode.WRONG_ARGUMENTS,
          update.position(),
          "`update` names the record and what changes",
          "write it like: update order(status: Status.Closed)");
      return Optional.empty();
    }
    Optional<Expression> target = record(call.what(), scope, "what is updated");
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String entity = ((Type.Reference) target.get().type()).entity();
    Word named = new Word(entity, call.what().position());
    return arguments
        .changes(named, call.arguments(), scope)
        .map(values -> new Statement.Update(target.get(), entity, values, update.position()));
  }

  private Optional<Expression> record(Term term, Scope scope, String what) {
    Expression target = typer.required(typer.used(typer.of(term, scope)), false, what);
    if (Broken.is(target)) {
      return Optional.empty();
    }
    if (!(target.type() instanceof Type.Reference)) {
      context.report(
          ProblemCode.NOT_A_RECORD,
          target.position(),
          what + " is a record of an entity, and this is " + SpokenType.of(target.type()),
          target.type() instanceof Type.ListOf ? "take them one by one: for ... in ..." : "");
      return Optional.empty();
    }
    return Optional.of(target);
  }

  private Optional<Statement> delete(Step.Delete delete, Scope scope) {
    return record(delete.target(), scope, "what is deleted")
        .map(
            target ->
                new Statement.Delete(
                    target, ((Type.Reference) target.type()).entity(), delete.position()));
  }

  private Optional<Statement> evaluate(Step.Evaluate evaluate, Scope scope) {
    Expression value = typer.of(evaluate.term(), scope);
    if (Broken.is(value)) {
      return Optional.empty();
    }
    boolean works = value instanceof Expression.CallAction || value instanceof Expression.Create;
    if (!works) {
      context.report(
          ProblemCode.NO_EFFECT,
          evaluate.position(),
          "this step does nothing",
          value instanceof Expression.Binary binary
                  && binary.operator() == Expression.Operator.EQUAL
              ? "`=` compares: write set for a variable, update for a record"
              : "keep the value with: let name = ...");
      return Optional.empty();
    }
    return Optional.of(new Statement.Evaluate(value, evaluate.position()));
  }

  private Optional<Statement> fail(Step.Fail fail, Scope scope) {
    Optional<Declaration.ErrorElement> error =
        context.names().find(Declaration.ErrorElement.class, fail.error().text());
    if (error.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_ERROR,
          fail.error(),
          "there is no error `" + fail.error().text() + "`",
          context.names().names(List.of(Declaration.ErrorElement.class)));
      fail.message().ifPresent(term -> message(term, scope));
      return Optional.of(ending(fail));
    }
    Expression message =
        fail.message()
            .map(term -> message(term, scope))
            .orElseGet(() -> new Expression.Literal(said(error.get()), TEXT, fail.position()));
    return Optional.of(new Statement.Fail(context.model(fail.error()), message, fail.position()));
  }

  private Statement ending(Step.Fail fail) {
    Expression none = new Expression.Literal("", TEXT, fail.position());
    return new Statement.Fail(context.model(fail.error()), none, fail.position());
  }

  private static String said(Declaration.ErrorElement error) {
    return error.description().isEmpty() ? error.name().text() : error.description();
  }

  private Optional<Statement> back(Step.Return back, Scope scope) {
    boolean nothing = signature.returns() instanceof Type.Nothing;
    if (back.value().isPresent() && nothing) {
      context.report(
          ProblemCode.RETURN_MISMATCH,
          back.value().get().position(),
          "the action does not say that it returns something",
          "say so: action Name(...) returns Type");
    }
    if (back.value().isEmpty() && !nothing) {
      context.report(
          ProblemCode.RETURN_MISMATCH,
          back.position(),
          "the action returns "
              + SpokenType.of(signature.returns())
              + ", and here nothing is returned",
          "write return and a value");
    }
    Optional<Expression> value =
        back.value()
            .map(
                term ->
                    typer.fitted(
                        term,
                        scope,
                        signature.returns(),
                        signature.optional() || nothing,
                        "the result"));
    return Optional.of(new Statement.Return(value, back.position()));
  }
}
