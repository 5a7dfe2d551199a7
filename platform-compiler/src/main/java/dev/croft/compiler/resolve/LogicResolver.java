package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries and actions. Queries first: actions use their rows. */
final class LogicResolver {
  private final Context context;
  private final Typer typer;
  private final Parameters parameters;
  private final TypeResolver types;
  private final List<Query> queries = new ArrayList<>();

  LogicResolver(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
    this.parameters = new Parameters(context, typer);
    this.types = new TypeResolver(context);
  }

  /** Makes known what can be called. */
  void declare() {
    for (Declaration.QueryElement query : context.names().all(Declaration.QueryElement.class)) {
      List<Parameter> inputs = parameters.of(query.parameters());
      Query resolved = new QueryResolver(context, typer, query).resolve(inputs);
      queries.add(resolved);
      context.shapes().row(resolved.name(), resolved.select());
      Type row = new Type.RowOf(resolved.name());
      context
          .signatures()
          .declare(
              resolved.name(),
              new Signatures.Signature(
                  inputs,
                  query.one() ? row : new Type.ListOf(row),
                  query.one() && !QueryResolver.alwaysOneRow(resolved)));
    }
    for (Declaration.ActionElement action : context.names().all(Declaration.ActionElement.class)) {
      Type returns =
          action
              .returns()
              .map(it -> types.of(it.type(), TypeResolver.Use.RETURN))
              .orElse(new Type.Nothing());
      boolean optional = action.returns().filter(Declaration.Returns::optional).isPresent();
      context
          .signatures()
          .declare(
              context.model(action.name()),
              new Signatures.Signature(parameters.of(action.parameters()), returns, optional));
    }
  }

  List<Query> queries() {
    return List.copyOf(queries);
  }

  List<Action> actions() {
    return context.names().all(Declaration.ActionElement.class).stream().map(this::action).toList();
  }

  private Action action(Declaration.ActionElement action) {
    Signatures.Signature signature =
        context.signatures().of(context.model(action.name())).orElseThrow();
    Scope scope = Scope.of(Scope.Place.ACTION);
    Parameters.into(scope, signature.parameters(), true);
    Set<String> assigned = new HashSet<>();
    collectAssigned(action.body(), assigned);
    List<Statement> body =
        new StepResolver(context, typer, signature, assigned).block(action.body(), scope);
    mustReturn(action, signature, body);
    return new Action(
        context.model(action.name()),
        action.description(),
        signature.parameters(),
        signature.returns(),
        signature.optional(),
        new Accesses(context).of(action.access()),
        body,
        action.name().position());
  }

  private void mustReturn(
      Declaration.ActionElement action, Signatures.Signature signature, List<Statement> body) {
    Optional<Declaration.Returns> returns = action.returns();
    if (returns.isPresent() && !returns.get().optional() && !Ending.ends(body)) {
      context.report(
          ProblemCode.NOT_ALL_PATHS_RETURN,
          action.name().position(),
          "`"
              + action.name().text()
              + "` returns "
              + SpokenType.of(signature.returns())
              + ", and not every path through it ends with return",
          "end it with return or fail");
    }
  }

  private static void collectAssigned(List<Step> steps, Set<String> names) {
    for (Step step : steps) {
      switch (step) {
        case Step.Assign assign -> {
          if (assign.target() instanceof Term.Name name) {
            names.add(name.word().text());
          }
        }
        case Step.If branch -> {
          collectAssigned(branch.then(), names);
          collectAssigned(branch.otherwise(), names);
        }
        case Step.For loop -> collectAssigned(loop.body(), names);
        default -> {
          // Sets no variable.
        }
      }
    }
  }
}
