package dev.croft.compiler.check;

import dev.croft.compiler.emit.js.PagePath;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** The pages of an entity stand under its plural, which may be that of another one, too. */
final class PagesHaveAnAddressEach implements ApplicationCheck {
  @Override
  public void check(Application application, Problems problems) {
    Map<String, String> taken = new HashMap<>();
    for (Application.Screens screens : application.screens()) {
      String path = PagePath.of(screens.entity());
      String other = taken.putIfAbsent(path, screens.entity());
      if (other != null) {
        problems.add(
            ProblemCode.ADDRESS_TAKEN,
            screens.position(),
            "the pages of `" + screens.entity() + "` and `" + other + "` would both be at /" + path,
            "give one of the two another name");
      }
    }
  }
}
