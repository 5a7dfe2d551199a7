package dev.croft.compiler.emit.java;

import dev.croft.compiler.emit.sql.PhysicalName;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.TestCase;
import java.util.List;

/** The tests of a model, a method each. Only {@code croft test} compiles it; no archive has it. */
final class TestsClass {
  static final String NAME = "ModelTests";

  private TestsClass() {}

  static JavaSource of(Application application, Packages home) {
    JavaText body = new JavaText();
    body.line("/** The tests of the model. */");
    body.line(
        "public final class "
            + NAME
            + " implements BiConsumer<DataSource, Consumer<Map<String, Object>>> {");
    body.line("@Override");
    body.line("public void accept(DataSource source, Consumer<Map<String, Object>> told) {");
    body.line(
        "TestBench bench = new TestBench("
            + JavaNames.text(application.name())
            + ", "
            + JavaNames.text(PhysicalName.schema(application))
            + ", ModelRules.all(), source, told);");
    List<TestCase> tests = application.tests();
    for (int i = 0; i < tests.size(); i++) {
      TestCase test = tests.get(i);
      body.line(
          "bench.run("
              + JavaNames.text(test.title())
              + ", "
              + JavaNames.text(test.position().file())
              + ", "
              + test.position().line()
              + ", "
              + NAME
              + "::test"
              + i
              + ");");
    }
    body.line("}");
    for (int i = 0; i < tests.size(); i++) {
      TestCase test = tests.get(i);
      body.line();
      body.doc(test.title(), test.position());
      body.line("private static void test" + i + "(TestBench bench, Work work) {");
      new TestCode(test, application, body).block(test.body());
      body.line("}");
    }
    body.line("}");
    return home.source("", NAME, body);
  }
}
