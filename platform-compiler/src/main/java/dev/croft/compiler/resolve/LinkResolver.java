package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where {@code opens} leads. */
final class LinkResolver {
  private final Context context;
  private final Typer typer;
  private final Arguments arguments;
  private final Set<String> withScreens;
  private final boolean forOthers;

  /**
   * @param withScreens entities that {@code screens of} names
   * @param forOthers whether this is shown in other applications, which have other screens
   */
  LinkResolver(Context context, Typer typer, Set<String> withScreens, boolean forOthers) {
    this.context = context;
    this.typer = typer;
    this.arguments = new Arguments(context, typer);
    this.withScreens = Set.copyOf(withScreens);
    this.forOthers = forOthers;
  }

  Optional<Link> of(Optional<PartLine.Opens> opens, Scope scope) {
    return opens.flatMap(it -> of(it, scope, UnaryOperator.identity()));
  }

  /**
   * @param overRows what becomes of an argument in a table
   */
  Optional<Link> of(PartLine.Opens opens, Scope scope, UnaryOperator<Expression> overRows) {
    Word target = opens.target();
    if (forOthers) {
      context.report(
          ProblemCode.NOT_HERE,
          opens.position(),
          "a public block is shown in other applications, which have other screens",
          "let the screen that uses the block open something");
      return Optional.empty();
    }
    if (context.names().has(Declaration.ScreenElement.class, target.text()) && !opens.makes()) {
      return toScreen(opens, scope, overRows);
    }
    if (context.names().has(Declaration.EntityElement.class, target.text())) {
      return toEntity(opens, scope, overRows);
    }
    context.unknown(
        ProblemCode.UNKNOWN_TARGET,
        target,
        context
            .names()
            .kindOf(target.text())
            .map(kind -> "`" + target.text() + "` is " + kind + ", which is not opened like this")
            .orElse("there is no screen `" + target.text() + "`"),
        context.names().names(List.of(Declaration.ScreenElement.class)));
    return Optional.empty();
  }

  private Optional<Link> toScreen(
      PartLine.Opens opens, Scope scope, UnaryOperator<Expression> overRows) {
    Word screen = opens.target();
    List<Parameter> parameters =
        context
            .signatures()
            .of(screen.text())
            .map(Signatures.Signature::parameters)
            .orElse(List.of());
    Term.Call call =
        new Term.Call(new Term.Name(screen), opens.arguments(), Optional.empty(), opens.position());
    // An argument that may be empty is fine: where it is, there is no link.
    List<Parameter> lenient =
        parameters.stream()
            .map(
                it ->
                    given(it, parameters, opens)
                        ? new Parameter(
                            it.name(), it.type(), true, it.defaultValue(), it.position())
                        : it)
            .toList();
    return arguments
        .bound(screen, lenient, call, scope)
        .map(
            values ->
                new Link.ToScreen(
                    screen.text(), values.stream().map(overRows).toList(), opens.position()));
  }

  private static boolean given(
      Parameter parameter, List<Parameter> parameters, PartLine.Opens opens) {
    int place = parameters.indexOf(parameter);
    for (int i = 0; i < opens.arguments().size(); i++) {
      Optional<Word> name = opens.arguments().get(i).name();
      if (name.map(it -> it.text().equals(parameter.name())).orElse(i == place)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Link> toEntity(
      PartLine.Opens opens, Scope scope, UnaryOperator<Expression> overRows) {
    String entity = opens.target().text();
    if (!withScreens.contains(entity)) {
      context.report(
          ProblemCode.UNKNOWN_TARGET,
          opens.target().position(),
          "`" + entity + "` has no screens",
          "add: screens of " + entity + " for ...");
      return Optional.empty();
    }
    int most = opens.makes() ? 0 : 1;
    if (opens.arguments().size() > most) {
      context.report(
          ProblemCode.WRONG_ARGUMENTS,
          opens.position(),
          opens.makes()
              ? "a new record is opened without arguments"
              : "one record is opened at a time");
      return Optional.empty();
    }
    if (opens.makes()) {
      return Optional.of(new Link.ToNew(entity, opens.position()));
    }
    if (opens.arguments().isEmpty()) {
      return Optional.of(new Link.ToList(entity, opens.position()));
    }
    List<Expression> record = new ArrayList<>();
    Expression value =
        typer.fitted(
            opens.arguments().getFirst().value(),
            scope,
            new Type.Reference(entity),
            true,
            "what is opened");
    if (!Broken.is(value)) {
      record.add(overRows.apply(value));
    }
    return record.stream().findFirst().map(it -> new Link.ToRecord(entity, it, opens.position()));
  }
}
