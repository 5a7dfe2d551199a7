package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestStep;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps as Java statements that run in the transaction of their caller. */
class StepCode {
  final JavaExpression expressions;
  final JavaText body;
  private final String name;
  private final Type returns;
  private final TryCode tries;
  private final Plan plan;
  private String together = "";
  private int lists;

  /**
   * @param name under which the steps log
   */
  StepCode(
      String name,
      Type returns,
      List<Statement> steps,
      Application application,
      Plan plan,
      JavaText body) {
    this.plan = plan;
    this.name = name;
    this.returns = returns;
    this.body = body;
    this.tries = new TryCode(body, this::block);
    Set<String> assigned = new HashSet<>();
    Parts.everyStep(steps)
        .filter(Statement.Assign.class::isInstance)
        .forEach(step -> root(((Statement.Assign) step).target(), assigned));
    this.expressions = new JavaExpression(application, assigned, plan);
  }

  private boolean nothing() {
    return returns instanceof Type.Nothing;
  }

  /** What stands behind a return or a fail is never reached, and Java refuses it. */
  final boolean block(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement(statement)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return whether nothing behind the statement is reached
   */
  boolean statement(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> {
        Type type = let.value().type();
        plain(
            JavaTypes.of(type)
                + " "
                + JavaNames.member(let.name())
                + " = "
                + expressions.as(let.value(), type)
                + ";",
            statement);
        yield false;
      }
      case Statement.Assign assign -> {
        assign(assign);
        yield false;
      }
      case Statement.If branch -> branch(branch);
      case Statement.For loop -> {
        loop(loop);
        yield false;
      }
      case Statement.Try attempt -> tries.write(attempt);
      case Statement.Update update -> {
        String table = JavaNames.type(update.entity()) + "Table";
        plain(
            table
                + (plan.keeps(update.entity()) && plan.readsBack(update)
                    ? ".updateKept(work, "
                    : ".update(work, ")
                + table
                + ".lock(work, "
                + expressions.of(update.target())
                + ")"
                + expressions.changes(update.entity(), update.values())
                + ");",
            statement);
        yield false;
      }
      case Statement.Delete delete -> {
        plain(
            JavaNames.type(delete.entity())
                + "Table.delete(work, "
                + expressions.of(delete.target())
                + ");",
            statement);
        yield false;
      }
      case Statement.Evaluate evaluate -> {
        evaluate(evaluate);
        yield false;
      }
      case Statement.Fail fail -> {
        plain(
            "throw Refusal.failed("
                + JavaNames.text(fail.error())
                + ", "
                + message(fail.message())
                + ");",
            statement);
        yield true;
      }
      case Statement.Log log -> {
        plain("work.log(" + said(log.message()) + ");", statement);
        yield false;
      }
      case Statement.Audit audit -> {
        plain("work.audit(" + said(audit.message()) + ");", statement);
        yield false;
      }
      case Statement.Send send -> {
        body.line("{");
        plain("EmailMessage message$ = " + expressions.of(send.message()) + ";", send);
        body.line("work.send(message$.to(), message$.subject(), message$.text());");
        body.line("}");
        yield false;
      }
      case Statement.Return back -> {
        back(back);
        yield true;
      }
      case TestStep test -> throw new IllegalStateException("Only tests do this: " + test);
    };
  }

  private void back(Statement.Return back) {
    if (nothing() || back.value().isEmpty()) {
      tries.leave();
      plain("return;", back);
      return;
    }
    String value = expressions.as(back.value().get(), returns);
    if (!tries.trying()) {
      plain("return " + value + ";", back);
      return;
    }
    plain(JavaTypes.of(returns) + " result$ = " + value + ";", back);
    tries.leave();
    body.line("return result$;");
  }

  private void loop(Statement.For loop) {
    Optional<String> entity = plan.together(loop);
    String around = together;
    if (entity.isPresent()) {
      together = "made$" + ++lists;
      String type = JavaNames.type(entity.get());
      plain("List<" + type + "> " + together + " = new ArrayList<>();", loop);
      body.line("try {");
    }
    String item = JavaNames.member(loop.variable());
    plain(
        "for (" + JavaTypes.of(loop.element()) + " " + item + " : " + items(loop, item) + ") {",
        loop);
    block(loop.body());
    body.line("}");
    entity.ifPresent(
        it -> {
          // What ends the loop early finds written what came before.
          body.line("} finally {");
          body.line(JavaNames.type(it) + "Table.insertAll(work, " + together + ");").line("}");
          together = around;
        });
  }

  private String items(Statement.For loop, String item) {
    String items =
        plan.firstOnly(loop)
            ? expressions.runQuery((Expression.RunQuery) loop.in(), "page(work, new Page(0, 1)")
            : expressions.of(loop.in());
    return expressions.ahead(items, loop, item);
  }

  private String said(Expression message) {
    return JavaNames.text(name) + ", " + message(message);
  }

  private String message(Expression message) {
    return expressions.as(message, new Type.Text(0));
  }

  private boolean branch(Statement.If branch) {
    plain("if (" + expressions.condition(branch.condition()) + ") {", branch);
    boolean then = block(branch.then());
    if (branch.otherwise().isEmpty()) {
      body.line("}");
      return false;
    }
    body.line("} else {");
    boolean otherwise = block(branch.otherwise());
    body.line("}");
    return then && otherwise;
  }

  private void assign(Statement.Assign assign) {
    if (assign.target() instanceof Expression.AttributeOf attribute) {
      String owner = expressions.of(attribute.of());
      plain(
          owner
              + " = "
              + owner
              + "."
              + JavaNames.with(attribute.attribute())
              + "("
              + expressions.as(assign.value(), attribute.type())
              + ");",
          assign);
      return;
    }
    plain(
        expressions.of(assign.target())
            + " = "
            + expressions.as(assign.value(), assign.target().type())
            + ";",
        assign);
  }

  private void evaluate(Statement.Evaluate evaluate) {
    if (evaluate.expression() instanceof Expression.Create create) {
      create(create, evaluate);
      return;
    }
    String code = expressions.of(evaluate.expression());
    boolean call =
        switch (evaluate.expression()) {
          case Expression.CallAction action -> true;
          case Expression.RunQuery run -> true;
          default -> false;
        };
    plain(call ? code + ";" : "Objects.hash(" + code + ");", evaluate);
  }

  private void create(Expression.Create create, Statement statement) {
    String table = JavaNames.type(create.entity()) + "Table.";
    plain(
        together.isEmpty()
            ? expressions.made(create) + ";"
            : together + ".add(" + table + "checked(" + expressions.blank(create) + "));",
        statement);
  }

  final void plain(String line, Statement statement) {
    expressions.before().forEach(body::line);
    body.line(line, statement.position());
  }

  private static void root(Expression target, Set<String> names) {
    if (target instanceof Expression.Variable variable) {
      names.add(variable.name());
    } else if (target instanceof Expression.AttributeOf attribute) {
      root(attribute.of(), names);
    }
  }
}
