package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Part;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Warns of conditions whose answer is known before they are asked. */
final class ConditionsDecide implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    List<Record> all = ModelWalk.all(application, Record.class);
    List<Expression> conditions = new ArrayList<>();
    of(all, Statement.If.class).forEach(it -> conditions.add(it.condition()));
    of(all, Part.Choice.class).forEach(it -> conditions.add(it.condition()));
    of(all, Expression.Conditional.class).forEach(it -> conditions.add(it.condition()));
    application.queries().stream().map(Query::where).forEach(it -> it.ifPresent(conditions::add));
    for (Expression condition : conditions) {
      if (isConstant(condition)) {
        problems.add(
            ProblemCode.ALWAYS_THE_SAME,
            condition.position(),
            "this is always the same, whatever happens",
            "delete the condition, and what it never lets happen");
      }
    }
    of(all, Expression.Binary.class).forEach(binary -> withItself(binary, problems));
    of(all, Expression.IsEmpty.class).forEach(empty -> neverEmpty(empty, problems));
  }

  private static <T> Stream<T> of(List<Record> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> true;
      case Expression.StaticRow it -> true;
      case Expression.Empty it -> true;
      case Expression.Binary it -> isConstant(it.left()) && isConstant(it.right());
      case Expression.Not it -> isConstant(it.operand());
      case Expression.Negate it -> isConstant(it.operand());
      default -> false;
    };
  }

  private static void withItself(Expression.Binary binary, Problems problems) {
    boolean comparison =
        switch (binary.operator()) {
          case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
          case AND, OR, CONTAINS, STARTS_WITH, IN, PLUS, MINUS, TIMES, DIVIDE -> false;
        };
    if (comparison && !isConstant(binary) && SameMeaning.of(binary.left(), binary.right())) {
      problems.add(
          ProblemCode.COMPARED_WITH_ITSELF,
          binary.position(),
          "the same stands on both sides",
          "compare it with something else");
    }
  }

  private static void neverEmpty(Expression.IsEmpty empty, Problems problems) {
    Expression operand = empty.operand();
    boolean list = operand.type() instanceof Type.ListOf || operand.type() instanceof Type.Many;
    if (!list
        && !operand.optional()
        && Parts.of(operand).stream().noneMatch(Expression::optional)) {
      problems.add(
          ProblemCode.NEVER_EMPTY,
          empty.position(),
          "this is never empty",
          "delete the condition, or let it be empty: a ? behind the type");
    }
  }
}
