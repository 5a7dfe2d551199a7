package dev.croft.compiler.resolve;

import dev.croft.compiler.emit.js.Labels;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Expression;
import dev.croft.compiler.model.Link;
import dev.croft.compiler.model.MenuEntry;
import dev.croft.compiler.model.Screen;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.PartLine;
import dev.croft.compiler.read.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The menu that the author wrote; without one, everything that opens by itself. */
final class MenuResolver {
  private final Context context;
  private final List<Screen> screens;
  private final List<Application.Screens> generated;
  private final Set<String> named = new HashSet<>();

  MenuResolver(Context context, List<Screen> screens, List<Application.Screens> generated) {
    this.context = context;
    this.screens = screens;
    this.generated = generated;
  }

  List<MenuEntry> of(List<Declaration.MenuElement> menus) {
    if (menus.isEmpty()) {
      return usual();
    }
    for (Declaration.MenuElement more : menus.subList(1, menus.size())) {
      context.report(
          ProblemCode.MENU_TARGET,
          more.position(),
          "an application has one menu",
          "put all lines into the first one");
    }
    return lines(menus.getFirst().lines());
  }

  private List<MenuEntry> usual() {
    List<MenuEntry> entries = new ArrayList<>();
    screens.stream()
        .filter(Screen::opensByItself)
        .sorted(Comparator.comparing(it -> it.path().equals("/") ? 0 : 1))
        .forEach(it -> entries.add(entry(it, Optional.empty())));
    generated.forEach(it -> entries.add(entry(it, Optional.empty())));
    return entries;
  }

  private static MenuEntry entry(Screen screen, Optional<PartLine.Label> label) {
    String text =
        label
            .map(PartLine.Label::text)
            .or(screen::fixedTitle)
            .orElseGet(() -> Labels.of(screen.name()));
    List<Expression> arguments =
        screen.parameters().stream()
            .map(
                it ->
                    it.defaultValue()
                        .orElseGet(() -> new Expression.Empty(it.type(), it.position())))
            .toList();
    return new MenuEntry(
        text,
        Optional.of(new Link.ToScreen(screen.name(), arguments, screen.position())),
        List.of());
  }

  private static MenuEntry entry(Application.Screens screens, Optional<PartLine.Label> label) {
    return new MenuEntry(
        label.map(PartLine.Label::text).orElseGet(() -> Labels.plural(screens.entity())),
        Optional.of(new Link.ToList(screens.entity(), screens.position())),
        List.of());
  }

  private List<MenuEntry> lines(List<Declaration.MenuLine> lines) {
    List<MenuEntry> entries = new ArrayList<>();
    for (Declaration.MenuLine line : lines) {
      switch (line) {
        case Declaration.MenuLine.Group group ->
            entries.add(
                new MenuEntry(group.label().text(), Optional.empty(), lines(group.lines())));
        case Declaration.MenuLine.Item item -> item(item).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private Optional<MenuEntry> item(Declaration.MenuLine.Item item) {
    Word target = item.target();
    if (!named.add(target.text())) {
      wrong(target, "`" + target.text() + "` stands in the menu twice", "");
      return Optional.empty();
    }
    Optional<Screen> screen =
        screens.stream().filter(it -> it.name().equals(target.text())).findFirst();
    if (screen.isPresent()) {
      if (!screen.get().opensByItself()) {
        wrong(
            target,
            "`" + target.text() + "` does not open by itself: it has parameters",
            "name the screen that leads to it");
        return Optional.empty();
      }
      return screen.map(it -> entry(it, item.label()));
    }
    Optional<Application.Screens> ofEntity =
        generated.stream().filter(it -> it.entity().equals(target.text())).findFirst();
    if (ofEntity.isPresent()) {
      return ofEntity.map(it -> entry(it, item.label()));
    }
    List<String> known = new ArrayList<>();
    screens.forEach(it -> known.add(it.name()));
    generated.forEach(it -> known.add(it.entity()));
    context.unknown(
        ProblemCode.MENU_TARGET,
        target,
        "`" + target.text() + "` is no screen, and no entity with screens",
        known);
    return Optional.empty();
  }

  private void wrong(Word target, String message, String hint) {
    context.report(ProblemCode.MENU_TARGET, target.position(), message, hint);
  }
}
