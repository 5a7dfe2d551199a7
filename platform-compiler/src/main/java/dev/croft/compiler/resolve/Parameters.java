package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.read.Declaration.ParameterLine;
import java.util.List;
import java.util.Optional;

/** Inputs of queries and actions. */
final class Parameters {
  private final Context context;
  private final TypeResolver types;
  private final Typer typer;

  Parameters(Context context, Typer typer) {
    this.context = context;
    this.types = new TypeResolver(context);
    this.typer = typer;
  }

  List<Parameter> of(List<ParameterLine> lines) {
    return lines.stream().map(this::of).toList();
  }

  private Parameter of(ParameterLine line) {
    Type type = types.of(line.type(), TypeResolver.Use.PARAMETER);
    Optional<Expression> usual =
        line.defaultValue()
            .map(
                term ->
                    typer.fitted(
                        term, Scope.of(Scope.Place.CONSTANT), type, line.optional(), "the default"))
            .filter(value -> !Broken.is(value) && Constants.mayBeDefault(value, context));
    return new Parameter(line.name().text(), type, line.optional(), usual, line.name().position());
  }

  /** The parameters as the outermost variables. */
  static void into(Scope scope, List<Parameter> parameters, boolean settable) {
    parameters.forEach(it -> scope.add(it.name(), it.type(), it.optional(), settable));
  }
}
