package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Assignment;
import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings arguments to parameters and values to attributes. */
final class Arguments {
  private final Context context;
  private final Typer typer;

  Arguments(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
  }

  /** In the order of the parameters; empty when there was a problem. */
  Optional<List<Expression>> bound(
      Word what, List<Parameter> parameters, Term.Call call, Scope scope) {
    if (call.each().isPresent()) {
      wrong(what, "`for` belongs into sum, count, min, max or avg", "");
      return Optional.empty();
    }
    return some(what, parameters, call.arguments(), scope)
        .flatMap(given -> completed(what, parameters, given));
  }

  /** Those that are given, by name; the others come from elsewhere. Empty for a problem. */
  Optional<Map<String, Expression>> some(
      Word what, List<Parameter> parameters, List<Term.Argument> arguments, Scope scope) {
    Map<String, Expression> given = new LinkedHashMap<>();
    boolean sound = true;
    for (int i = 0; i < arguments.size(); i++) {
      Term.Argument argument = arguments.get(i);
      Optional<Parameter> parameter = parameter(parameters, argument, i);
      if (parameter.isEmpty() || given.containsKey(parameter.get().name())) {
        superfluous(what, parameters, argument);
        sound = false;
      } else {
        Expression value = value(argument.value(), parameter.get(), scope);
        sound &= !Broken.is(value);
        given.put(parameter.get().name(), value);
      }
    }
    return sound ? Optional.of(given) : Optional.empty();
  }

  private Expression value(Term term, Parameter parameter, Scope scope) {
    boolean mayBeEmpty = parameter.optional();
    return typer.fitted(
        term, scope, parameter.type(), mayBeEmpty, "the parameter `" + parameter.name() + "`");
  }

  private static Optional<Parameter> parameter(
      List<Parameter> parameters, Term.Argument argument, int index) {
    if (argument.name().isPresent()) {
      String name = argument.name().get().text();
      return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
    }
    return index < parameters.size() ? Optional.of(parameters.get(index)) : Optional.empty();
  }

  private void superfluous(Word what, List<Parameter> parameters, Term.Argument argument) {
    List<String> names = parameters.stream().map(Parameter::name).toList();
    if (argument.name().isPresent()) {
      Word name = argument.name().get();
      context.unknown(
          ProblemCode.WRONG_ARGUMENTS,
          name,
          names.contains(name.text())
              ? "`" + name.text() + "` is given twice"
              : "`" + what.text() + "` has no parameter `" + name.text() + "`",
          names);
    } else {
      context.report(
          ProblemCode.WRONG_ARGUMENTS,
          argument.value().position(),
          "`" + what.text() + "` takes " + count(names),
          "");
    }
  }

  private static String count(List<String> names) {
    return switch (names.size()) {
      case 0 -> "no arguments";
      case 1 -> "one argument: " + names.getFirst();
      default -> names.size() + " arguments: " + String.join(", ", names);
    };
  }

  private Optional<List<Expression>> completed(
      Word what, List<Parameter> parameters, Map<String, Expression> given) {
    List<String> missing = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Expression value = given.get(parameter.name());
      if (value != null) {
        values.add(value);
      } else if (parameter.defaultValue().isPresent()) {
        values.add(parameter.defaultValue().get());
      } else if (parameter.optional()) {
        values.add(new Expression.Empty(parameter.type(), what.position()));
      } else {
        missing.add("`" + parameter.name() + "`");
      }
    }
    if (missing.isEmpty()) {
      return Optional.of(values);
    }
    wrong(what, "`" + what.text() + "` needs " + String.join(" and ", missing) + " too", "");
    return Optional.empty();
  }

  private void wrong(Word what, String message, String hint) {
    context.report(ProblemCode.WRONG_ARGUMENTS, what.position(), message, hint);
  }

  /** For a new record or structure: everything that is required must be there. */
  Optional<List<Assignment>> assignments(Word element, List<Term.Argument> given, Scope scope) {
    Optional<List<Assignment>> values = changes(element, given, scope);
    Set<String> names =
        given.stream()
            .flatMap(argument -> argument.name().stream())
            .map(Word::text)
            .collect(Collectors.toSet());
    List<String> missing =
        context.shapes().attributes(context.names().model(element.text())).stream()
            .filter(Arguments::needsValue)
            .map(Attribute::name)
            .filter(name -> !names.contains(name))
            .map(name -> "`" + name + "`")
            .toList();
    if (!missing.isEmpty() && values.isPresent()) {
      context.report(
          ProblemCode.MISSING_VALUE,
          element.position(),
          "`" + element.text() + "` needs a value for " + String.join(" and ", missing));
      return Optional.empty();
    }
    return values;
  }

  private static boolean needsValue(Attribute attribute) {
    boolean many = attribute.type() instanceof Type.Many;
    boolean list = attribute.type() instanceof Type.ListOf;
    return !attribute.optional() && attribute.defaultValue().isEmpty() && !many && !list;
  }

  /** For an update: only what changes. */
  Optional<List<Assignment>> changes(Word element, List<Term.Argument> given, Scope scope) {
    List<Assignment> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (Term.Argument argument : given) {
      Optional<Assignment> value = change(element, argument, scope);
      if (value.isPresent() && !seen.add(value.get().name())) {
        context.report(
            ProblemCode.WRONG_ARGUMENTS,
            argument.name().orElse(element).position(),
            "`" + value.get().name() + "` is given twice");
        sound = false;
      }
      sound &= value.isPresent();
      value.ifPresent(values::add);
    }
    return sound ? Optional.of(values) : Optional.empty();
  }

  private Optional<Assignment> change(Word element, Term.Argument argument, Scope scope) {
    if (argument.name().isEmpty()) {
      context.report(
          ProblemCode.WRONG_ARGUMENTS,
          argument.value().position(),
          "each value of `" + element.text() + "` is named",
          "write attribute: value");
      return Optional.empty();
    }
    Word name = argument.name().get();
    List<Attribute> attributes = context.shapes().attributes(context.names().model(element.text()));
    Optional<Attribute> attribute =
        attributes.stream().filter(each -> each.name().equals(name.text())).findFirst();
    if (attribute.isEmpty()) {
      context.unknown(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          name,
          "`" + element.text() + "` has no attribute `" + name.text() + "`",
          attributes.stream().map(Attribute::name).toList());
      return Optional.empty();
    }
    Expression value =
        typer.fitted(
            argument.value(),
            numbering(element, attribute.get(), scope),
            attribute.get().type(),
            attribute.get().optional(),
            "`" + name.text() + "`");
    return Broken.is(value)
        ? Optional.empty()
        : Optional.of(new Assignment(name.text(), value, name.position()));
  }

  /** The numbers of an attribute go on when it is renamed. */
  private Scope numbering(Word element, Attribute attribute, Scope scope) {
    return context
        .names()
        .find(Declaration.EntityElement.class, element.text())
        .map(
            entity ->
                scope.numbering(
                    SequenceName.of(
                        context.home(element.text()).names(), entity, attribute.physicalName())))
        .orElse(scope);
  }
}
