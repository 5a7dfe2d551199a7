package dev.croft.compiler.emit.java;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.emit.sql.ShapeOf;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Origin;

/** The constraints of the application in the words of its model; each entity tells its own. */
final class RulesClass {
  private RulesClass() {}

  static JavaSource of(Application application, DatabaseShape shape, Packages home) {
    JavaText body = new JavaText();
    body.line("/** What the database refuses, in the words of the model. */");
    body.line("public final class ModelRules {");
    body.line("private ModelRules() {}").line();
    body.line("public static Rules all() {").line("Rules rules = new Rules();");
    RuleCode rules = new RuleCode(shape, ShapeOf.elsewhere(application), body);
    shape.tables().stream()
        .filter(table -> application.entity(RuleCode.owner(table)).isEmpty())
        .forEach(rules::write);
    rules.writeOthers();
    application.entities().stream()
        .filter(it -> Origin.isOwn(it.name()))
        .forEach(it -> body.line(JavaNames.type(it.name()) + "Resource.rules(rules);"));
    body.line("return rules;").line("}").line("}");
    return home.source("", "ModelRules", body);
  }
}
