package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Parts;
import dev.croft.compiler.model.Query;
import dev.croft.compiler.model.Statement;
import dev.croft.compiler.model.TestCase;
import dev.croft.compiler.model.TestStep;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.optimize.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of a test: each tells its line first, so that a failure has a place. */
final class TestCode extends StepCode {
  private final Application application;
  private final AccessCode access;
  private int numbers;
  private int acting;

  TestCode(TestCase test, Application application, JavaText body) {
    super(test.title(), new Type.Nothing(), test.body(), application, Plan.NONE, body);
    this.application = application;
    this.access = new AccessCode(application.context());
  }

  @Override
  boolean statement(Statement statement) {
    body.line("bench.line(" + statement.position().line() + ");");
    if (!(statement instanceof TestStep.ExpectFailure)) {
      Parts.of(statement).forEach(this::allow);
    }
    return statement instanceof TestStep test ? test(test) : super.statement(statement);
  }

  private boolean test(TestStep step) {
    return switch (step) {
      case TestStep.Expect it -> {
        expect(it);
        yield false;
      }
      case TestStep.ExpectFailure it -> {
        failure(it);
        yield false;
      }
      case TestStep.React it -> {
        for (String action : it.actions()) {
          plain(
              JavaNames.type(action) + "Action.run(work, " + expressions.of(it.record()) + ");",
              it);
        }
        yield false;
      }
      case TestStep.SetClock it -> {
        plain("bench.clock(work, " + expressions.as(it.moment(), new Type.DateTime()) + ");", it);
        yield false;
      }
      case TestStep.SetSetting it -> {
        plain(
            "bench.setting(work, "
                + JavaNames.text(it.setting())
                + ", "
                + expressions.as(it.value(), it.value().type())
                + ");",
            it);
        yield false;
      }
      case TestStep.Acting it -> acting(it);
    };
  }

  /** Inside {@code as}, what is called must be open. */
  private void allow(Expression expression) {
    if (acting == 0) {
      return;
    }
    Parts.of(expression).forEach(this::allow);
    switch (expression) {
      case Expression.CallAction it ->
          allow(it.action(), application.action(it.action()).orElseThrow().access());
      case Expression.RunQuery it ->
          allow(it.query(), application.query(it.query()).map(Query::access).orElseThrow());
      default -> {
        // Reaches nothing that could be closed.
      }
    }
  }

  private void allow(String element, Access who) {
    body.line("bench.allow(" + JavaNames.text(element) + ", " + access.of(who) + ");");
  }

  private void expect(TestStep.Expect expect) {
    StringBuilder compared = new StringBuilder();
    switch (expect.condition()) {
      case Expression.Binary it -> {
        compared(it.left(), expect.said().left(), expect, compared);
        compared(it.right(), expect.said().right(), expect, compared);
      }
      case Expression.IsEmpty it -> compared(it.operand(), expect.said().left(), expect, compared);
      default -> {
        // The sentence says it all.
      }
    }
    plain("if (!(" + expressions.condition(expect.condition()) + ")) {", expect);
    body.line("throw bench.unmet(" + JavaNames.text(expect.said().whole()) + compared.append(");"));
    body.line("}");
    expressions.knowingNothing();
  }

  private void compared(
      Expression value, Optional<String> said, TestStep.Expect expect, StringBuilder compared) {
    boolean none = value instanceof Expression.Literal || value instanceof Expression.Empty;
    if (said.isEmpty() || none) {
      return;
    }
    String variable = "value$" + ++numbers;
    String type = JavaTypes.of(value.type());
    plain(type + " " + variable + " = " + expressions.as(value, value.type()) + ";", expect);
    expressions.knowing(value, variable);
    compared.append(", ").append(JavaNames.text(said.get())).append(", ");
    compared.append(
        value.type() instanceof Type.Reference reference
            ? "TestBench.record(" + JavaNames.text(reference.entity()) + ", " + variable + ")"
            : "(Object) " + variable);
  }

  private void failure(TestStep.ExpectFailure failure) {
    int number = ++numbers;
    String problem = "problem$$" + number;
    body.line("Mark mark$$" + number + " = work.mark();");
    body.line("RuntimeException " + problem + " = null;");
    body.line("try {");
    Parts.of(failure.deed()).forEach(this::allow);
    super.statement(failure.deed());
    body.line("} catch (RuntimeException caught$$" + number + ") {");
    body.line(problem + " = caught$$" + number + ";");
    body.line("}");
    body.line(
        "bench.failed("
            + problem
            + ", "
            + TryCode.condition(failure.errors(), problem)
            + ", "
            + JavaNames.text(failure.words().deed())
            + ", "
            + JavaNames.text(failure.words().errors())
            + ");");
    body.line("work.undo(mark$$" + number + ", " + problem + ");");
  }

  private boolean acting(TestStep.Acting step) {
    int number = ++numbers;
    body.line("TestBench.Actor actor$" + number + " = bench.act(" + actor(step) + ");");
    body.line("try {");
    acting++;
    boolean ended = block(step.body());
    acting--;
    body.line("} finally {");
    body.line("bench.act(actor$" + number + ");");
    body.line("}");
    return ended;
  }

  private String actor(TestStep.Acting step) {
    return switch (step.who()) {
      case Access.Nobody it -> actor("null", List.of());
      case Access.Everyone it -> actor("null", List.of());
      case Access.SignedIn it -> actor(JavaNames.text(step.user().orElse("somebody")), List.of());
      case Access.Roles it -> {
        String usual = it.names().getFirst().toLowerCase(Locale.ROOT);
        yield actor(JavaNames.text(step.user().orElse(usual)), it.names());
      }
    };
  }

  private String actor(String user, List<String> roles) {
    return "new TestBench.Actor("
        + user
        + roles.stream()
            .map(role -> JavaNames.text(application.context() + "/" + role))
            .collect(Collectors.joining(", ", ", List.of(", "), true)"));
  }
}
