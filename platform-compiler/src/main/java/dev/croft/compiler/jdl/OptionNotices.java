package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.JdlFile.Annotation;
import dev.croft.compiler.jdl.JdlFile.Name;
import java.util.Map;
import java.util.Set;

/** Says what becomes of options, annotations, configuration and deployments. */
final class OptionNotices {
  private static final Map<String, String> COUNTERPARTS =
      Map.ofEntries(
          Map.entry("dto", "REST answers the attributes themselves"),
          Map.entry("mapstruct", "REST answers the attributes themselves"),
          Map.entry("service", "logic is written as actions of the model"),
          Map.entry("serviceClass", "logic is written as actions of the model"),
          Map.entry("serviceImpl", "logic is written as actions of the model"),
          Map.entry("paginate", "every list has pages"),
          Map.entry("pagination", "every list has pages"),
          Map.entry("infinite-scroll", "every list has pages"),
          Map.entry("search", "every list can be searched"),
          Map.entry("elasticsearch", "every list can be searched"),
          Map.entry("couchbase", "every list can be searched"),
          Map.entry("filter", "every list can be filtered by its attributes"),
          Map.entry("microservice", "the entity belongs to this application"),
          Map.entry("angularSuffix", "pages have no generated Angular code"),
          Map.entry("clientRootFolder", "pages have no folder of their own"),
          Map.entry("changelogDate", "the database follows the model by itself"),
          Map.entry("noFluentMethod", "there are no setters to chain"),
          Map.entry("skipFakeData", "no invented data is ever loaded"),
          Map.entry("skipClient", "the pages are made; take its `screens of` away if not wanted"),
          Map.entry("skipServer", "the server side is made; a model has no pages without it"));
  private static final Set<String> WITHOUT_PROTECTION = Set.of("readOnly", "embedded");
  private static final Set<String> CLIENT_ONLY = Set.of("use");
  private static final Set<String> UNDERSTOOD_KEYS = Set.of("baseName");
  private static final Set<String> UNDERSTOOD_ANNOTATIONS =
      Set.of("id", "ondelete", "defaultvalue", "builtinentity");

  private final Notices notices;

  OptionNotices(Notices notices) {
    this.notices = notices;
  }

  void report(JdlFile file) {
    file.options().forEach(this::option);
    file.entities()
        .forEach(
            entity -> {
              entity.annotations().forEach(this::annotation);
              entity.fields().forEach(field -> field.annotations().forEach(this::annotation));
              entity.table().ifPresent(table -> table(entity.name(), table));
            });
    for (JdlFile.Relationship relationship : file.relationships()) {
      relationship.from().annotations().forEach(this::annotation);
      relationship.to().annotations().forEach(this::annotation);
      relationship.options().stream()
          .filter(option -> !option.name().text().equals("jpaDerivedIdentifier"))
          .forEach(this::annotation);
    }
    file.applications().forEach(this::configuration);
    file.deployments().forEach(this::deployment);
  }

  private void option(JdlFile.Option option) {
    String word = option.word().text();
    if (WITHOUT_PROTECTION.contains(word)) {
      lostRight(option.word());
      return;
    }
    String meant = CLIENT_ONLY.contains(word) ? option.method() : word;
    if (!COUNTERPARTS.containsKey(meant)) {
      notices.say(
          Notice.Kind.UNKNOWN_WORD,
          option.word().position(),
          "`" + meant + "` is no word of JDL that starts a declaration or an option.",
          Nearest.hint(meant, JdlWords.STARTS));
      return;
    }
    String line = option.method().isEmpty() ? word : word + " … with " + option.method();
    String shown = CLIENT_ONLY.contains(word) ? "use " + meant : line;
    notices.say(
        Notice.Kind.OPTION,
        option.word().position(),
        "`" + shown + "` is not carried over: " + COUNTERPARTS.get(meant) + ".");
  }

  private void lostRight(Name word) {
    notices.say(
        Notice.Kind.LOST_RIGHT,
        word.position(),
        "`" + word.text() + "` is not carried over: the entity can be written like any other.",
        "Narrow its `screens of` and `rest of`, or replace them by queries.");
  }

  private void annotation(Annotation annotation) {
    String name = annotation.name().text();
    if (WITHOUT_PROTECTION.contains(name)
        || WITHOUT_PROTECTION.contains(Naming.ofAttribute(name))) {
      lostRight(annotation.name());
    } else if (!UNDERSTOOD_ANNOTATIONS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
      String reason = COUNTERPARTS.get(Naming.ofAttribute(name));
      notices.say(
          Notice.Kind.ANNOTATION,
          annotation.name().position(),
          "`@"
              + name
              + "` is not carried over: "
              + (reason == null ? "a model has nothing like it" : reason)
              + ".");
    }
  }

  private void table(Name entity, Name table) {
    notices.say(
        Notice.Kind.TABLE_NAME,
        table.position(),
        "The table name "
            + table.text()
            + " is not carried over: "
            + entity.text()
            + " has a table of its own name.");
  }

  private void configuration(JdlFile.Block application) {
    java.util.List<String> keys =
        application.entries().stream()
            .map(JdlFile.Entry::key)
            .filter(key -> !UNDERSTOOD_KEYS.contains(key))
            .toList();
    if (!keys.isEmpty()) {
      notices.say(
          Notice.Kind.CONFIGURATION,
          application.position(),
          "Of the configuration, "
              + String.join(", ", keys)
              + (keys.size() == 1 ? " has" : " have")
              + " no counterpart: the platform brings database, build, pages and sign-in itself.");
    }
  }

  private void deployment(JdlFile.Block deployment) {
    String kind = deployment.entry("deploymentType").map(JdlFile.Entry::value).orElse("");
    notices.say(
        Notice.Kind.DEPLOYMENT,
        deployment.position(),
        "The deployment "
            + kind
            + (kind.isEmpty() ? "" : " ")
            + "is not carried over: `croft publish` brings an application to every front end.");
  }
}
