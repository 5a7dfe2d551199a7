package dev.croft.compiler.emit.java;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Origin;
import java.util.Locale;
import java.util.Set;

/** The settings of an application: what an operator has set, or the model's default. */
final class SettingsClass {
  private SettingsClass() {}

  static JavaSource of(Application application, Packages home) {
    JavaExpression expressions = new JavaExpression(application, Set.of());
    JavaText body = new JavaText().line("/** Settings, as they are in this environment. */");
    body.line("public final class SettingValues {");
    body.line("private SettingValues() {}");
    for (Application.Setting setting : application.settings()) {
      String type = JavaTypes.of(setting.type());
      String usual =
          setting.defaultValue().map(it -> expressions.as(it, setting.type())).orElse("null");
      body.line();
      body.doc(setting.description(), setting.position());
      body.line("public static " + type + " " + JavaNames.member(setting.name()) + "(Work work) {");
      body.line(
          "return work.settings("
              + Origin.application(setting.name()).map(SettingsClass::context).orElse("")
              + ").value("
              + JavaNames.text(Origin.simple(setting.name()))
              + ", Kind."
              + JavaTypes.kind(setting.type())
              + ", "
              + type
              + ".class, "
              + usual
              + ");");
      body.line("}");
    }
    return home.source("", "SettingValues", body.line("}"));
  }

  /** Settings of another application are those that an operator gave to it. */
  private static String context(String application) {
    return JavaNames.text(application.toLowerCase(Locale.ROOT));
  }
}
