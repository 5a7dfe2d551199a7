package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.DeleteRule;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emails: each becomes an action that gives the message, so that it is tested like one. */
final class EmailResolver {
  static final Type MESSAGE = new Type.StructureOf("EmailMessage");
  private static final Type TEXT = new Type.Text(0);
  private static final Type ADDRESSES = new Type.ListOf(new Type.Email());

  private final Context context;
  private final Typer typer;
  private final Parameters parameters;

  EmailResolver(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
    this.parameters = new Parameters(context, typer);
  }

  private List<Declaration.EmailElement> all() {
    return context.names().all(Declaration.EmailElement.class);
  }

  /** Makes known what an email takes and gives. */
  void declare() {
    if (all().isEmpty()) {
      return;
    }
    context.shapes().declare("EmailMessage", message(all().getFirst().position()).attributes());
    for (Declaration.EmailElement email : all()) {
      context
          .signatures()
          .declare(
              context.model(email.name()),
              new Signatures.Signature(parameters.of(email.parameters()), MESSAGE, false));
    }
  }

  /** The structure of all messages, when there are emails. */
  List<Application.Structure> structures() {
    return all().isEmpty() ? List.of() : List.of(message(all().getFirst().position()));
  }

  private static Application.Structure message(Position here) {
    return new Application.Structure(
        "EmailMessage",
        "An email that was made.",
        List.of(part("to", ADDRESSES, here), part("subject", TEXT, here), part("text", TEXT, here)),
        here);
  }

  private static Attribute part(String name, Type type, Position here) {
    return new Attribute(
        name,
        "",
        type,
        false,
        false,
        Optional.empty(),
        List.of(),
        DeleteRule.PROTECT,
        Optional.empty(),
        List.of(),
        here);
  }

  List<Action> actions() {
    return all().stream().map(this::action).toList();
  }

  private Action action(Declaration.EmailElement email) {
    Signatures.Signature signature =
        context.signatures().of(context.model(email.name())).orElseThrow();
    Scope scope = Scope.of(Scope.Place.EMAIL);
    Parameters.into(scope, signature.parameters(), false);
    Position here = email.position();
    Expression message =
        new Expression.NewStructure(
            "EmailMessage",
            List.of(
                new Expression.Assignment("to", recipients(email.recipients(), scope), here),
                new Expression.Assignment("subject", text(email.subject(), scope), here),
                new Expression.Assignment("text", lines(email, scope), here)),
            here);
    return new Action(
        context.model(email.name()),
        email.description(),
        signature.parameters(),
        MESSAGE,
        false,
        new Access.Nobody(),
        List.of(new Statement.Return(Optional.of(message), here)),
        here);
  }

  private Expression recipients(Term term, Scope scope) {
    Expression value = typer.used(typer.of(term, scope, new Type.Email()));
    if (Broken.is(value)) {
      return value;
    }
    if (value.type() instanceof Type.ListOf) {
      return typer.required(
          typer.fit().into(value, ADDRESSES, "the recipients"), false, "the recipients");
    }
    Expression one =
        typer.required(
            typer.fit().into(value, new Type.Email(), "the recipient"), false, "the recipient");
    return new Expression.ListLiteral(List.of(one), ADDRESSES, term.position());
  }

  private Expression text(Term.Text text, Scope scope) {
    return typer.fitted(text, scope, TEXT, false, "the text");
  }

  private Expression lines(Declaration.EmailElement email, Scope scope) {
    List<Expression> parts = new ArrayList<>();
    for (Term.Text line : email.lines()) {
      if (!parts.isEmpty()) {
        parts.add(new Expression.Literal("\n", TEXT, line.position()));
      }
      parts.add(text(line, scope));
    }
    return new Expression.Template(parts, email.position());
  }
}
