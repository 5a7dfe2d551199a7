package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.BuiltIn;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions that the language brings. */
final class FunctionTyper {
  private static final Set<String> NAMES =
      Set.of(
          "now",
          "today",
          "user",
          "lower",
          "upper",
          "trim",
          "length",
          "round",
          "abs",
          "coalesce",
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "nextNumber");
  private static final int MOST_DECIMALS = 10;

  private final Context context;
  private final Typer typer;
  private final AggregateTyper aggregates;

  FunctionTyper(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
    this.aggregates = new AggregateTyper(context, typer);
  }

  static boolean isFunction(String name) {
    return NAMES.contains(name);
  }

  static Set<String> names() {
    return NAMES;
  }

  Expression call(Word name, Term.Call call, Scope scope, Type expected) {
    boolean named = call.arguments().stream().anyMatch(argument -> argument.name().isPresent());
    if (named) {
      return wrong(name, call, "the arguments of `" + name.text() + "` have no names");
    }
    if (call.each().isPresent() && !AggregateTyper.isAggregate(name.text())) {
      return wrong(name, call, "`for` belongs into sum, count, min, max or avg");
    }
    return switch (name.text()) {
      case "sum", "min", "max", "avg", "count" -> aggregates.call(name, call, scope);
      case "nextNumber" -> nextNumber(name, call, scope, expected);
      case "now" -> constant(BuiltIn.NOW, new Type.DateTime(), name, call, scope);
      case "today" -> constant(BuiltIn.TODAY, new Type.Date(), name, call, scope);
      case "user" -> constant(BuiltIn.USER, new Type.Text(0), name, call, scope);
      default -> ofValues(name, call, scope, expected);
    };
  }

  private Expression constant(BuiltIn function, Type type, Word name, Term.Call call, Scope scope) {
    if (!call.arguments().isEmpty()) {
      return wrong(name, call, "`" + name.text() + "` takes no arguments");
    }
    if (scope.place() == Scope.Place.CHECK) {
      context.report(
          ProblemCode.NOT_HERE,
          call.position(),
          "a check must hold at any time, so it cannot ask for `" + name.text() + "()`",
          "test it in the action that writes the record");
      return Broken.at(call.position());
    }
    return new Expression.Call(function, List.of(), type, false, call.position());
  }

  private Expression nextNumber(Word name, Term.Call call, Scope scope, Type expected) {
    if (!call.arguments().isEmpty()) {
      return wrong(name, call, "`nextNumber` takes no arguments");
    }
    if (scope.sequence().isEmpty()) {
      context.report(
          scope.place() == Scope.Place.QUERY ? ProblemCode.NOT_IN_A_QUERY : ProblemCode.NOT_HERE,
          call.position(),
          "`nextNumber()` stands where an attribute of an entity gets its value",
          "write it as: create Order(number: nextNumber())");
      return Broken.at(call.position());
    }
    boolean fits = TypeRules.isWhole(expected) || expected instanceof Type.Text;
    Type type = fits ? expected : new Type.LongWhole();
    return new Expression.NextNumber(scope.sequence().get(), type, call.position());
  }

  private Expression ofValues(Word name, Term.Call call, Scope scope, Type expected) {
    List<Expression> values = new ArrayList<>();
    for (Term.Argument argument : call.arguments()) {
      Expression value = typer.used(typer.of(argument.value(), scope, expected));
      if (Broken.is(value)) {
        return value;
      }
      values.add(value);
    }
    return switch (name.text()) {
      case "lower" -> textual(BuiltIn.LOWER, new Type.Text(0), name, call, values);
      case "upper" -> textual(BuiltIn.UPPER, new Type.Text(0), name, call, values);
      case "trim" -> textual(BuiltIn.TRIM, new Type.Text(0), name, call, values);
      case "length" -> textual(BuiltIn.LENGTH, new Type.Whole(), name, call, values);
      case "round" -> round(name, call, values);
      case "abs" -> abs(name, call, values);
      default -> coalesce(name, call, values);
    };
  }

  private Expression textual(
      BuiltIn function, Type type, Word name, Term.Call call, List<Expression> values) {
    if (values.size() != 1 || !TypeRules.isText(values.getFirst().type())) {
      return wrong(name, call, "`" + name.text() + "` takes one Text");
    }
    return made(function, values, type, call.position());
  }

  private static Expression made(
      BuiltIn function, List<Expression> values, Type type, Position here) {
    boolean optional = values.stream().anyMatch(Expression::optional);
    return new Expression.Call(function, values, type, optional, here);
  }

  private Expression round(Word name, Term.Call call, List<Expression> values) {
    boolean fits =
        !values.isEmpty() && values.size() <= 2 && TypeRules.isNumber(values.getFirst().type());
    if (!fits) {
      return wrong(name, call, "`round` takes a number, and perhaps how many decimals to keep");
    }
    if (values.size() == 1) {
      return made(BuiltIn.ROUND, values, new Type.LongWhole(), call.position());
    }
    Optional<Integer> decimals = decimals(values.get(1));
    if (decimals.isEmpty()) {
      return wrong(
          name, call, "`round` keeps 0 to " + MOST_DECIMALS + " decimals, written as a number");
    }
    Type given = values.getFirst().type();
    Type type = given instanceof Type.Currency ? given : new Type.Decimal(38, decimals.get());
    return made(BuiltIn.ROUND, values, type, call.position());
  }

  private static Optional<Integer> decimals(Expression value) {
    return value instanceof Expression.Literal literal
            && literal.value() instanceof Long number
            && number >= 0
            && number <= MOST_DECIMALS
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  private Expression abs(Word name, Term.Call call, List<Expression> values) {
    if (values.size() != 1 || !TypeRules.isNumber(values.getFirst().type())) {
      return wrong(name, call, "`abs` takes one number");
    }
    return made(BuiltIn.ABS, values, values.getFirst().type(), call.position());
  }

  private Expression coalesce(Word name, Term.Call call, List<Expression> values) {
    if (values.size() < 2) {
      return wrong(name, call, "`coalesce` takes two values or more");
    }
    Type type = new Type.Nothing();
    for (Expression value : values) {
      Optional<Type> common = TypeRules.common(type, value.type());
      if (common.isEmpty()) {
        return wrong(
            name,
            call,
            "the values of `coalesce` are of one type, not "
                + SpokenType.of(type)
                + " and "
                + SpokenType.of(value.type()));
      }
      type = common.get();
    }
    Type all = type;
    List<Expression> fitted =
        values.stream().map(value -> typer.fit().fitted(value, all).orElse(value)).toList();
    boolean optional = values.stream().allMatch(Expression::optional);
    return new Expression.Call(BuiltIn.COALESCE, fitted, type, optional, call.position());
  }

  private Expression wrong(Word name, Term.Call call, String message) {
    context.report(ProblemCode.WRONG_ARGUMENTS, name.position(), message);
    return Broken.at(call.position());
  }
}
