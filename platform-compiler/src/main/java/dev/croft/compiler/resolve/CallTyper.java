package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of functions, queries and actions, new records and structures. */
final class CallTyper {
  private final Context context;
  private final Typer typer;
  private final FunctionTyper functions;
  private final Arguments arguments;

  CallTyper(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
    this.functions = new FunctionTyper(context, typer);
    this.arguments = new Arguments(context, typer);
  }

  Expression call(Term.Call call, Scope scope, Type expected) {
    if (!(call.what() instanceof Term.Name called)) {
      context.report(
          ProblemCode.UNKNOWN_CALL,
          call.what().position(),
          "only functions, queries, actions and structures are called by their name");
      return Broken.at(call.position());
    }
    Word name = called.word();
    Optional<String> kind = context.names().kindOf(name.text());
    if (kind.isEmpty()) {
      return FunctionTyper.isFunction(name.text())
          ? functions.call(name, call, scope, expected)
          : unknown(name, call.position());
    }
    if (context.names().has(Declaration.EntityElement.class, name.text())) {
      context.report(
          ProblemCode.UNKNOWN_CALL,
          name.position(),
          "`" + name.text() + "` is an entity, which is not called",
          "a new record is made by: create " + name.text() + "(...)");
      return Broken.at(call.position());
    }
    boolean callable =
        context.names().has(Declaration.StructureElement.class, name.text())
            || context.names().has(Declaration.QueryElement.class, name.text())
            || acts(name);
    if (!callable) {
      context.report(
          ProblemCode.UNKNOWN_CALL,
          name.position(),
          "`" + name.text() + "` is " + kind.get() + ", which is not called");
      return Broken.at(call.position());
    }
    boolean changes = acts(name);
    return forbidden(scope, call.position(), "`" + name.text() + "` is called", changes)
        .orElseGet(() -> element(name, call, scope));
  }

  /** Timers and emails are called like actions. */
  private boolean acts(Word name) {
    return context.names().has(Declaration.ActionElement.class, name.text())
        || context.names().has(Declaration.TimerElement.class, name.text())
        || context.names().has(Declaration.EmailElement.class, name.text());
  }

  private Expression element(Word name, Term.Call call, Scope scope) {
    if (context.names().has(Declaration.StructureElement.class, name.text())) {
      return arguments
          .assignments(name, call.arguments(), scope)
          .<Expression>map(
              values -> new Expression.NewStructure(context.model(name), values, call.position()))
          .orElseGet(() -> Broken.at(call.position()));
    }
    Optional<Signatures.Signature> signature = context.signatures().of(context.model(name));
    if (signature.isEmpty()) {
      return Broken.at(call.position());
    }
    Optional<List<Expression>> values =
        arguments.bound(name, signature.get().parameters(), call, scope);
    Type returns = signature.get().returns();
    boolean listOfUnknown = returns instanceof Type.ListOf && TypeRules.isUnknowable(returns);
    if (values.isEmpty() || listOfUnknown) {
      return Broken.at(call.position());
    }
    boolean optional = signature.get().optional();
    return context.names().has(Declaration.QueryElement.class, name.text())
        ? new Expression.RunQuery(
            context.model(name), values.get(), returns, optional, call.position())
        : new Expression.CallAction(
            context.model(name), values.get(), returns, optional, call.position());
  }

  private Expression unknown(Word name, Position here) {
    List<String> known = new ArrayList<>(FunctionTyper.names());
    known.addAll(
        context
            .names()
            .names(
                List.of(
                    Declaration.QueryElement.class,
                    Declaration.ActionElement.class,
                    Declaration.StructureElement.class)));
    context.unknown(
        ProblemCode.UNKNOWN_CALL, name, "nothing named `" + name.text() + "` can be called", known);
    return Broken.at(here);
  }

  Expression create(Term.Create create, Scope scope) {
    Optional<Expression> forbidden =
        forbidden(scope, create.position(), "a record is created", true);
    if (forbidden.isPresent()) {
      return forbidden.get();
    }
    Word entity = create.entity();
    if (!context.names().has(Declaration.EntityElement.class, entity.text())) {
      context.unknown(
          ProblemCode.UNKNOWN_ENTITY,
          entity,
          "there is no entity `" + entity.text() + "`",
          context.names().names(List.of(Declaration.EntityElement.class)));
      return Broken.at(create.position());
    }
    return arguments
        .assignments(entity, create.arguments(), scope)
        .<Expression>map(
            values -> new Expression.Create(context.model(entity), values, create.position()))
        .orElseGet(() -> Broken.at(create.position()));
  }

  private Optional<Expression> forbidden(Scope scope, Position here, String what, boolean changes) {
    return switch (scope.place()) {
      case ACTION -> Optional.empty();
      case EMAIL -> {
        if (!changes) {
          yield Optional.empty();
        }
        context.report(
            ProblemCode.NOT_HERE,
            here,
            "an email only reads, and here " + what,
            "do it where the email is sent, and hand the value over as a parameter");
        yield Optional.of(Broken.at(here));
      }
      case SCREEN -> {
        if (!changes) {
          yield Optional.empty();
        }
        context.report(
            ProblemCode.NOT_HERE,
            here,
            "a screen that is opened only reads, and here " + what,
            "do it in an action that a button or a form runs");
        yield Optional.of(Broken.at(here));
      }
      case QUERY -> {
        context.report(
            ProblemCode.NOT_IN_A_QUERY,
            here,
            "a query only reads, and here " + what,
            "do it in an action, or hand the value over as a parameter");
        yield Optional.of(Broken.at(here));
      }
      case CHECK, CONSTANT -> {
        context.report(ProblemCode.NOT_HERE, here, "here " + what + ", which only actions do");
        yield Optional.of(Broken.at(here));
      }
    };
  }
}
