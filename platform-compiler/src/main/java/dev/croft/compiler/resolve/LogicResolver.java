package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Action;
import dev.croft.compiler.model.Escape;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestCase;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Step;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
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
    List<Statement> body = steps(signature, action.body(), false);
    mustReturn(action, signature, body);
    return new Action(
        context.model(action.name()),
        action.description(),
        signature.parameters(),
        signature.returns(),
        signature.optional(),
        new Accesses(context).of(action.access()),
        body,
        action.java().map(java -> new Escape.Java(java.text(), java.position())),
        action.name().position());
  }

  /** What is done without anybody asking. */
  Action automatic(
      String name, String description, List<Parameter> inputs, List<Step> body, Position position) {
    Signatures.Signature signature = new Signatures.Signature(inputs, new Type.Nothing(), false);
    return new Action(
        name,
        description,
        inputs,
        new Type.Nothing(),
        false,
        new Access.Nobody(),
        steps(signature, body, false),
        position);
  }

  /** In the order in which they stand. */
  List<TestCase> tests(List<Declaration.TestElement> tests) {
    Signatures.Signature signature = new Signatures.Signature(List.of(), new Type.Nothing(), false);
    return tests.stream()
        .map(
            test -> new TestCase(title(test), steps(signature, test.body(), true), test.position()))
        .toList();
  }

  private String title(Declaration.TestElement test) {
    Optional<String> title = test.title().fixed();
    if (title.isEmpty()) {
      context.report(
          ProblemCode.TEXT_WITH_HOLES,
          test.title().position(),
          "nothing can be filled into the name of a test",
          "a brace itself is written \\{");
    }
    return title.orElse("");
  }

  private List<Statement> steps(Signatures.Signature signature, List<Step> steps, boolean testing) {
    Scope scope = Scope.of(Scope.Place.ACTION);
    Parameters.into(scope, signature.parameters(), true);
    Set<String> assigned = new HashSet<>();
    collectAssigned(steps, assigned);
    return new StepResolver(context, typer, signature, assigned, testing).block(steps, scope);
  }

  private void mustReturn(
      Declaration.ActionElement action, Signatures.Signature signature, List<Statement> body) {
    Optional<Declaration.Returns> returns = action.returns();
    if (action.java().isEmpty()
        && returns.isPresent()
        && !returns.get().optional()
        && !Ending.ends(body)) {
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
      if (step instanceof Step.Assign assign && assign.target() instanceof Term.Name name) {
        names.add(name.word().text());
      }
      step.blocks().forEach(inner -> collectAssigned(inner, names));
    }
  }
}
