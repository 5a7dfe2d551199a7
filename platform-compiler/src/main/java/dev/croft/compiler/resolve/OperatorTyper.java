package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Expression.Operator;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Term;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands between, before and behind operands. */
final class OperatorTyper {
  private static final Type BOOL = new Type.Bool();

  private final Context context;
  private final Typer typer;

  OperatorTyper(Context context, Typer typer) {
    this.context = context;
    this.typer = typer;
  }

  Expression binary(Term.Binary term, Scope scope) {
    return switch (term.operator()) {
      case AND -> logical(Operator.AND, term, scope);
      case OR -> logical(Operator.OR, term, scope);
      case EQUAL -> equal(Operator.EQUAL, term, scope);
      case NOT_EQUAL -> equal(Operator.NOT_EQUAL, term, scope);
      case LESS -> compared(Operator.LESS, term, scope);
      case LESS_OR_EQUAL -> compared(Operator.LESS_OR_EQUAL, term, scope);
      case GREATER -> compared(Operator.GREATER, term, scope);
      case GREATER_OR_EQUAL -> compared(Operator.GREATER_OR_EQUAL, term, scope);
      case CONTAINS -> contains(term, scope);
      case STARTS_WITH -> startsWith(term, scope);
      case IN -> in(term, term.left(), term.right(), scope);
      case PLUS -> computed(Operator.PLUS, term, scope);
      case MINUS -> computed(Operator.MINUS, term, scope);
      case TIMES -> computed(Operator.TIMES, term, scope);
      case DIVIDE -> computed(Operator.DIVIDE, term, scope);
    };
  }

  private Expression logical(Operator operator, Term.Binary term, Scope scope) {
    Expression left = typer.condition(term.left(), scope);
    Scope behind = scope;
    if (operator == Operator.AND && narrows(scope)) {
      behind = scope.inner();
      Presence.whenTrue(left).forEach(behind::present);
    }
    Expression right = typer.condition(term.right(), behind);
    if (Broken.is(left) || Broken.is(right)) {
      return Broken.at(term.position());
    }
    return new Expression.Binary(operator, left, right, BOOL, false, term.position());
  }

  /** Where a condition says of variables that they are not empty. */
  private static boolean narrows(Scope scope) {
    return scope.place() == Scope.Place.ACTION
        || scope.place() == Scope.Place.SCREEN
        || scope.place() == Scope.Place.EMAIL;
  }

  /** Where computing with an empty value gives an empty value; elsewhere it has to be asked for. */
  private static boolean open(Scope scope) {
    return scope.place() == Scope.Place.QUERY || scope.place() == Scope.Place.CHECK;
  }

  private Expression equal(Operator operator, Term.Binary term, Scope scope) {
    boolean negated = operator == Operator.NOT_EQUAL;
    if (term.right() instanceof Term.Empty) {
      return isEmpty(term.left(), negated, term.position(), scope);
    }
    if (term.left() instanceof Term.Empty) {
      return isEmpty(term.right(), negated, term.position(), scope);
    }
    return comparison(operator, term, scope, true);
  }

  private Expression compared(Operator operator, Term.Binary term, Scope scope) {
    return comparison(operator, term, scope, false);
  }

  private Expression comparison(
      Operator operator, Term.Binary term, Scope scope, boolean equality) {
    Expression left = typer.used(typer.of(term.left(), scope));
    Expression right = typer.used(typer.of(term.right(), scope, left.type()));
    if (Broken.is(left) || Broken.is(right)) {
      return Broken.at(term.position());
    }
    right = literalLike(right, left.type());
    left = literalLike(left, right.type());
    if (Broken.is(left) || Broken.is(right)) {
      return Broken.at(term.position());
    }
    boolean fits =
        equality
            ? TypeRules.equatable(left.type(), right.type())
            : TypeRules.ordered(left.type(), right.type());
    if (!fits) {
      return incomparable(term, left, right);
    }
    return new Expression.Binary(operator, left, right, BOOL, false, term.position());
  }

  /** A text beside a date is a date. */
  private Expression literalLike(Expression value, Type other) {
    boolean text =
        value instanceof Expression.Literal
            && TypeRules.isText(value.type())
            && !TypeRules.isText(other);
    return text ? typer.fit().fitted(value, other).orElse(value) : value;
  }

  private Expression incomparable(Term.Binary term, Expression left, Expression right) {
    String hint = "";
    if (left.type() instanceof Type.Reference || right.type() instanceof Type.Reference) {
      hint = "compare an attribute of the record";
    }
    context.report(
        ProblemCode.NOT_COMPARABLE,
        term.operatorPosition(),
        SpokenType.of(left.type())
            + " and "
            + SpokenType.of(right.type())
            + " cannot be compared with `"
            + term.operator().written()
            + "`",
        hint);
    return Broken.at(term.position());
  }

  private Expression contains(Term.Binary term, Scope scope) {
    Expression left = typer.used(typer.of(term.left(), scope));
    if (left.type() instanceof Type.ListOf) {
      return Broken.is(left) ? left : in(term, term.right(), term.left(), scope);
    }
    return textual(Operator.CONTAINS, term, left, scope);
  }

  private Expression startsWith(Term.Binary term, Scope scope) {
    Expression left = typer.used(typer.of(term.left(), scope));
    return textual(Operator.STARTS_WITH, term, left, scope);
  }

  private Expression textual(Operator operator, Term.Binary term, Expression left, Scope scope) {
    Expression right = typer.used(typer.of(term.right(), scope));
    if (Broken.is(left) || Broken.is(right)) {
      return Broken.at(term.position());
    }
    if (!TypeRules.isText(left.type()) || !TypeRules.isText(right.type())) {
      return incomparable(term, left, right);
    }
    return new Expression.Binary(operator, left, right, BOOL, false, term.position());
  }

  private Expression in(Term.Binary term, Term one, Term list, Scope scope) {
    Expression value = typer.used(typer.of(one, scope));
    Expression items = typer.used(typer.of(list, scope, new Type.ListOf(value.type())));
    if (Broken.is(value) || Broken.is(items)) {
      return Broken.at(term.position());
    }
    if (!(items.type() instanceof Type.ListOf of)) {
      context.report(
          ProblemCode.NOT_A_LIST,
          items.position(),
          "a list is needed here, and this is " + SpokenType.of(items.type()));
      return Broken.at(term.position());
    }
    Type item = TypeRules.common(value.type(), of.element()).orElse(value.type());
    items = typer.fit().fitted(items, new Type.ListOf(item)).orElse(items);
    Expression wanted = literalLike(value, of.element());
    if (!TypeRules.equatable(wanted.type(), of.element()) && !isEmptyList(items)) {
      return incomparable(term, wanted, items);
    }
    return new Expression.Binary(Operator.IN, wanted, items, BOOL, false, term.position());
  }

  private static boolean isEmptyList(Expression items) {
    return items instanceof Expression.ListLiteral list && list.items().isEmpty();
  }

  private Expression computed(Operator operator, Term.Binary term, Scope scope) {
    Expression left = typer.used(typer.of(term.left(), scope));
    Expression right = typer.used(typer.of(term.right(), scope));
    if (Broken.is(left) || Broken.is(right)) {
      return Broken.at(term.position());
    }
    Optional<Type> type = result(operator, left.type(), right.type());
    if (type.isEmpty()) {
      return notComputable(operator, term, left, right);
    }
    boolean optional = left.optional() || right.optional();
    if (optional && !open(scope)) {
      Expression empty = left.optional() ? left : right;
      return typer.required(empty, false, "what is computed with");
    }
    return new Expression.Binary(operator, left, right, type.get(), optional, term.position());
  }

  private static Optional<Type> result(Operator operator, Type left, Type right) {
    if (TypeRules.isNumber(left) && TypeRules.isNumber(right)) {
      return Optional.of(
          switch (operator) {
            case TIMES -> TypeRules.product(left, right);
            case DIVIDE -> TypeRules.quotient(left, right);
            default -> TypeRules.wider(left, right);
          });
    }
    boolean texts = TypeRules.isText(left) && TypeRules.isText(right);
    if (operator == Operator.PLUS && texts) {
      return Optional.of(new Type.Text(0));
    }
    boolean span = right instanceof Type.Duration;
    boolean sum = operator == Operator.PLUS || operator == Operator.MINUS;
    if (sum && span && movable(left)) {
      return Optional.of(left);
    }
    boolean difference = operator == Operator.MINUS && left.equals(right) && isInTime(left);
    return difference || operator == Operator.TIMES && multiple(left, right)
        ? Optional.of(new Type.Duration())
        : Optional.empty();
  }

  private static boolean isInTime(Type type) {
    return type instanceof Type.DateTime || type instanceof Type.Date;
  }

  private static boolean movable(Type type) {
    return isInTime(type) || type instanceof Type.Duration;
  }

  private static boolean multiple(Type left, Type right) {
    return left instanceof Type.Duration && TypeRules.isWhole(right)
        || TypeRules.isWhole(left) && right instanceof Type.Duration;
  }

  private Expression notComputable(
      Operator operator, Term.Binary term, Expression left, Expression right) {
    boolean text = TypeRules.isText(left.type()) || TypeRules.isText(right.type());
    context.report(
        ProblemCode.NOT_COMPUTABLE,
        term.operatorPosition(),
        "`"
            + term.operator().written()
            + "` does not work on "
            + SpokenType.of(left.type())
            + " and "
            + SpokenType.of(right.type()),
        operator == Operator.PLUS && text ? "a template joins texts: \"{a} {b}\"" : "");
    return Broken.at(term.position());
  }

  Expression not(Term.Not term, Scope scope) {
    Expression operand = typer.condition(term.operand(), scope);
    return Broken.is(operand) ? operand : new Expression.Not(operand, term.position());
  }

  Expression negate(Term.Negate term, Scope scope) {
    Expression operand = typer.used(typer.of(term.operand(), scope));
    if (Broken.is(operand)) {
      return operand;
    }
    if (!TypeRules.isNumber(operand.type())) {
      context.report(
          ProblemCode.NOT_COMPUTABLE,
          term.position(),
          "`-` does not work on " + SpokenType.of(operand.type()));
      return Broken.at(term.position());
    }
    if (operand instanceof Expression.Literal literal) {
      Object value =
          literal.value() instanceof BigDecimal decimal
              ? decimal.negate()
              : (Object) Math.negateExact((long) literal.value());
      return new Expression.Literal(value, literal.type(), term.position());
    }
    Expression present =
        open(scope) ? operand : typer.required(operand, false, "what is computed with");
    return Broken.is(present)
        ? present
        : new Expression.Negate(present, present.type(), term.position());
  }

  Expression isEmpty(Term.IsEmpty term, Scope scope) {
    return isEmpty(term.operand(), term.negated(), term.position(), scope);
  }

  private Expression isEmpty(Term term, boolean negated, Position here, Scope scope) {
    Expression operand = typer.used(typer.of(term, scope));
    return Broken.is(operand) ? operand : new Expression.IsEmpty(operand, negated, here);
  }

  Expression conditional(Term.Conditional term, Scope scope, Type expected) {
    Expression condition = typer.condition(term.condition(), scope);
    Scope yes = scope.inner();
    Scope no = scope.inner();
    if (narrows(scope)) {
      Presence.whenTrue(condition).forEach(yes::present);
      Presence.whenFalse(condition).forEach(no::present);
    }
    Expression then = typer.used(typer.of(term.then(), scope.isGrouping() ? scope : yes, expected));
    Expression otherwise =
        typer.used(typer.of(term.otherwise(), scope.isGrouping() ? scope : no, expected));
    if (Broken.is(condition) || Broken.is(then) || Broken.is(otherwise)) {
      return Broken.at(term.position());
    }
    Optional<Type> type = TypeRules.common(then.type(), otherwise.type());
    if (type.isEmpty()) {
      context.report(
          ProblemCode.TYPES_DIFFER,
          otherwise.position(),
          "`then` gives "
              + SpokenType.of(then.type())
              + ", and this is "
              + SpokenType.of(otherwise.type()));
      return Broken.at(term.position());
    }
    return new Expression.Conditional(
        condition,
        typer.fit().fitted(then, type.get()).orElse(then),
        typer.fit().fitted(otherwise, type.get()).orElse(otherwise),
        type.get(),
        then.optional() || otherwise.optional(),
        term.position());
  }
}
