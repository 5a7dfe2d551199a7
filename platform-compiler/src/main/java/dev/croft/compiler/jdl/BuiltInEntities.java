package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.ImportedAttribute;
import dev.croft.compiler.jdl.JdlFile.Name;
import dev.croft.compiler.jdl.JdlFile.Remarks;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities that JHipster brings by itself, as ordinary ones. */
final class BuiltInEntities {
  private static final Set<String> KNOWN = Set.of("User", "Authority");

  private final Map<String, Draft> drafts;
  private final Notices notices;

  BuiltInEntities(Map<String, Draft> drafts, Notices notices) {
    this.drafts = drafts;
    this.notices = notices;
  }

  /** Makes what relationships refer to without a declaration, or says that it is missing. */
  void complete(JdlFile file) {
    for (JdlFile.Relationship relationship : file.relationships()) {
      boolean builtIn =
          relationship.has("builtInEntity")
              || relationship.to().annotations().stream()
                  .anyMatch(each -> each.name().text().equalsIgnoreCase("builtInEntity"));
      complete(relationship.from().entity(), false);
      complete(relationship.to().entity(), builtIn);
    }
  }

  private void complete(Name entity, boolean builtIn) {
    String name = Naming.ofElement(entity.text());
    if (drafts.containsKey(name)) {
      return;
    }
    if (!builtIn && !KNOWN.contains(name)) {
      String near = Nearest.hint(entity.text(), drafts.keySet());
      notices.say(
          Notice.Kind.UNKNOWN_ENTITY,
          entity.position(),
          "The relationship needs " + entity.text() + ", and no entity has that name.",
          near.isEmpty() ? "Declare `entity " + entity.text() + "`." : near);
      return;
    }
    notices.say(
        Notice.Kind.BUILT_IN_ENTITY,
        entity.position(),
        "JHipster's own "
            + name
            + " becomes an ordinary entity; who signs in is kept by the platform.");
    drafts.put(name, draft(name));
  }

  private static Draft draft(String name) {
    return switch (name) {
      case "User" -> user();
      case "Authority" -> named("Authority", "What a user may do.", 50);
      default -> named(name, "", 255);
    };
  }

  private static Draft user() {
    Draft user = new Draft("User", said("A person, as JHipster keeps them."));
    attribute(user, "login", "Text(50)", false, List.of("unique"));
    attribute(user, "firstName", "Text(50)", true, List.of());
    attribute(user, "lastName", "Text(50)", true, List.of());
    attribute(user, "email", "Email", true, List.of("unique"));
    attribute(user, "imageUrl", "Text(256)", true, List.of());
    attribute(user, "activated", "Boolean", false, List.of("= true"));
    attribute(user, "langKey", "Text(10)", true, List.of());
    return user;
  }

  private static Draft named(String name, String description, int length) {
    Draft draft = new Draft(name, said(description));
    attribute(draft, "name", "Text(" + length + ")", false, List.of("unique"));
    return draft;
  }

  private static Remarks said(String description) {
    return new Remarks(description, List.of());
  }

  private static void attribute(
      Draft draft, String name, String type, boolean optional, List<String> clauses) {
    draft.free(name, name);
    draft.add(new ImportedAttribute(name, type, optional, clauses, Remarks.NONE));
  }
}
