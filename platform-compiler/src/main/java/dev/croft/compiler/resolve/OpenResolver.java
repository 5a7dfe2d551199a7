package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Access;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.problem.ProblemCode;
import dev.croft.compiler.read.Declaration;
import dev.croft.compiler.read.Declaration.OpenElement;
import dev.croft.compiler.read.Word;
import dev.croft.compiler.source.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code screens of} and {@code rest of}; {@code all} means what is not named elsewhere. */
final class OpenResolver {
  private final Context context;
  private final Accesses accesses;

  OpenResolver(Context context) {
    this.context = context;
    this.accesses = new Accesses(context);
  }

  private record Opened(Access access, Position position) {}

  List<Application.Screens> screens(List<OpenElement> elements) {
    List<Application.Screens> screens = new ArrayList<>();
    opened(elements, OpenElement.Kind.SCREENS)
        .forEach(
            (entity, it) ->
                screens.add(new Application.Screens(entity, it.access(), it.position())));
    return screens;
  }

  List<Application.RestOf> rest(List<OpenElement> elements) {
    List<Application.RestOf> rest = new ArrayList<>();
    opened(elements, OpenElement.Kind.REST)
        .forEach(
            (entity, it) -> rest.add(new Application.RestOf(entity, it.access(), it.position())));
    return rest;
  }

  private Map<String, Opened> opened(List<OpenElement> elements, OpenElement.Kind kind) {
    Map<String, Opened> opened = new LinkedHashMap<>();
    Set<String> named = new HashSet<>();
    List<OpenElement> forAll = new ArrayList<>();
    for (OpenElement element : elements) {
      if (element.kind() != kind) {
        continue;
      }
      String what = "`" + kind.written() + "`";
      Access access = accesses.open(element.access(), element.position(), "these " + what);
      if (element.entities().isEmpty()) {
        forAll.add(element);
      }
      for (Word entity : element.entities()) {
        if (isEntity(entity)) {
          twice(!named.add(entity.text()), entity, kind);
          opened.putIfAbsent(entity.text(), new Opened(access, entity.position()));
        }
      }
    }
    for (int i = 1; i < forAll.size(); i++) {
      twice(true, new Word("all", forAll.get(i).position()), kind);
    }
    if (!forAll.isEmpty()) {
      OpenElement all = forAll.getFirst();
      Opened rest = new Opened(accesses.of(all.access()), all.position());
      context
          .names()
          .all(Declaration.EntityElement.class)
          .forEach(entity -> opened.putIfAbsent(entity.name().text(), rest));
    }
    return opened;
  }

  private boolean isEntity(Word name) {
    if (context.names().has(Declaration.EntityElement.class, name.text())) {
      return true;
    }
    context.unknown(
        ProblemCode.UNKNOWN_ENTITY,
        name,
        context
            .names()
            .kindOf(name.text())
            .map(kind -> "`" + name.text() + "` is " + kind + ", and an entity is needed here")
            .orElse("there is no entity `" + name.text() + "`"),
        context.names().names(List.of(Declaration.EntityElement.class)));
    return false;
  }

  private void twice(boolean twice, Word name, OpenElement.Kind kind) {
    if (twice) {
      context.report(
          ProblemCode.OPENED_TWICE,
          name.position(),
          "`" + name.text() + "` stands in `" + kind.written() + "` twice",
          "name all who may in one line");
    }
  }
}
