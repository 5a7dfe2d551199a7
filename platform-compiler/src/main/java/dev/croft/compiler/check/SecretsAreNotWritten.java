package dev.croft.compiler.check;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Type;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.Locale;
import java.util.regex.Pattern;

/** Warns of secrets in the sources, and of passwords that a table would keep as they are. */
final class SecretsAreNotWritten implements ApplicationCheck {
  private static final Pattern SECRET =
      Pattern.compile(".*(password|passwd|secret|api_?key|access_?key|private_?key|credential).*");

  private static final Pattern PASSWORD = Pattern.compile(".*(password|passwd|passphrase).*");

  @Override
  public void check(Application application, Problems problems) {
    for (Application.Setting setting : application.settings()) {
      boolean written =
          setting.defaultValue().stream()
              .anyMatch(
                  value ->
                      value instanceof Expression.Literal literal
                          && literal.value() instanceof String text
                          && !text.isEmpty());
      if (written && matches(SECRET, setting.name())) {
        problems.add(
            ProblemCode.SECRET_WRITTEN,
            setting.position(),
            "everybody who reads the model knows `" + setting.name() + "`",
            "leave the default out; the value is set in each environment");
      }
    }
    application.entities().forEach(entity -> passwords(entity, problems));
  }

  private static void passwords(Entity entity, Problems problems) {
    for (Attribute attribute : entity.attributes()) {
      if (attribute.type() instanceof Type.Text && matches(PASSWORD, attribute.name())) {
        problems.add(
            ProblemCode.PASSWORD_KEPT,
            attribute.position(),
            "`" + attribute.name() + "` would be kept as it is typed",
            "leave passwords to the platform: its users sign in, and user() names who it is");
      }
    }
  }

  private static boolean matches(Pattern pattern, String name) {
    return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
