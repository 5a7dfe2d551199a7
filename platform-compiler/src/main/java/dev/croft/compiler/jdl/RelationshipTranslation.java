package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.ImportedAttribute;
import dev.croft.compiler.jdl.JdlFile.Annotation;
import dev.croft.compiler.jdl.JdlFile.Name;
import dev.croft.compiler.jdl.JdlFile.Relationship;
import dev.croft.compiler.jdl.JdlFile.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The four relationships as references and {@code many}. The side that has the column in a JHipster
 * database has the attribute, the other one the way back.
 */
final class RelationshipTranslation {
  private final Map<String, Draft> drafts;
  private final Notices notices;

  RelationshipTranslation(Map<String, Draft> drafts, Notices notices) {
    this.drafts = drafts;
    this.notices = notices;
  }

  void add(Relationship relationship) {
    String kind = relationship.kind().text();
    switch (kind) {
      case "ManyToOne", "OneToOne", "ManyToMany" ->
          connect(relationship, relationship.from(), relationship.to());
      // The many side keeps the reference.
      case "OneToMany" -> connect(relationship, relationship.to(), relationship.from());
      default ->
          notices.say(
              Notice.Kind.UNKNOWN_RELATIONSHIP,
              relationship.kind().position(),
              kind + " is no kind of relationship.",
              "JDL knows " + String.join(", ", JdlWords.RELATIONSHIPS) + ".");
    }
  }

  private void connect(Relationship relationship, Side owner, Side other) {
    Draft owning = drafts.get(Naming.ofElement(owner.entity().text()));
    Draft reached = drafts.get(Naming.ofElement(other.entity().text()));
    if (owning == null || reached == null) {
      return;
    }
    boolean many = relationship.kind().text().equals("ManyToMany");
    String name = name(owning, owner, reached);
    Optional<String> back = wayBack(relationship, owner, other, owning, reached);
    boolean key = isKey(relationship, owner);
    boolean required = (owner.required() || key) && canBeRequired(owner, owning, reached, many);
    List<String> clauses = new ArrayList<>();
    if (relationship.kind().text().equals("OneToOne")) {
      clauses.add("unique");
    }
    back.ifPresent(inverse -> clauses.add("as " + inverse));
    deleteRule(relationship, required, many).ifPresent(clauses::add);
    otherSideRequired(other);
    String type = (many ? "many " : "") + CroftText.element(reached.name());
    owning.add(
        new ImportedAttribute(name, type, !required && !many, clauses, remarks(owner, other)));
  }

  private String name(Draft owning, Side owner, Draft reached) {
    String wanted = Naming.ofAttribute(owner.field().map(Name::text).orElse(reached.name()));
    return free(owning, wanted, owner);
  }

  private String free(Draft entity, String wanted, Side side) {
    String by = entity.takenBy(wanted);
    String free = entity.free(wanted, "a relationship");
    if (!free.equals(wanted)) {
      notices.say(
          Notice.Kind.RENAMED,
          side.field().orElse(side.entity()).position(),
          "The relationship "
              + wanted
              + " of "
              + entity.name()
              + " is called "
              + free
              + ": "
              + wanted
              + " is taken by "
              + by
              + ".");
    }
    return free;
  }

  /**
   * JDL: without a field on either side a relationship goes both ways, and a one-to-many always
   * does; else the side without a field has no way back.
   */
  private Optional<String> wayBack(
      Relationship relationship, Side owner, Side other, Draft owning, Draft reached) {
    boolean neither = owner.field().isEmpty() && other.field().isEmpty();
    boolean oneToMany = relationship.kind().text().equals("OneToMany");
    boolean builtIn = relationship.has("builtInEntity");
    if (other.field().isEmpty() && ((!neither && !oneToMany) || builtIn)) {
      return Optional.empty();
    }
    if (oneToMany && owner.field().isEmpty() && other.field().isPresent()) {
      notices.say(
          Notice.Kind.COMPLETED,
          relationship.position(),
          "A one-to-many needs a reference on its many side: " + owning.name() + " gets one.");
    }
    String wanted = Naming.ofAttribute(other.field().map(Name::text).orElse(owning.name()));
    return Optional.of(free(reached, wanted, other));
  }

  private boolean canBeRequired(Side owner, Draft owning, Draft reached, boolean many) {
    if (many) {
      lostRule(owner, "`required` is left out: a list of many may always be empty.");
      return false;
    }
    if (owning.name().equals(reached.name())) {
      lostRule(
          owner,
          "`required` is left out: the first "
              + owning.name()
              + " could not be created, since it would need another one.");
      return false;
    }
    return true;
  }

  private void otherSideRequired(Side other) {
    if (other.required()) {
      lostRule(
          other,
          "`required` is left out on this side: the other one keeps the reference, and is created"
              + " later.");
    }
  }

  private void lostRule(Side side, String message) {
    notices.say(
        Notice.Kind.LOST_RULE,
        side.field().orElse(side.entity()).position(),
        message,
        "If it matters, check it in the action that creates the record.");
  }

  private boolean isKey(Relationship relationship, Side owner) {
    boolean derived = relationship.has("jpaDerivedIdentifier");
    boolean marked =
        owner.annotations().stream().anyMatch(each -> each.name().text().equalsIgnoreCase("id"));
    if (derived || marked) {
      notices.say(
          Notice.Kind.OWN_KEY,
          relationship.position(),
          "Every record has a key `id` of its own; the relationship is required instead of being"
              + " the key.");
    }
    return derived || marked;
  }

  private Optional<String> deleteRule(Relationship relationship, boolean required, boolean many) {
    Optional<Annotation> given =
        Stream.of(
                relationship.from().annotations(),
                relationship.to().annotations(),
                relationship.options())
            .flatMap(List::stream)
            .filter(each -> each.name().text().equalsIgnoreCase("onDelete"))
            .findFirst();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String value = given.get().values().stream().findFirst().orElse("").replace('_', ' ');
    String rule =
        switch (value.toUpperCase(Locale.ROOT)) {
          case "CASCADE" -> "cascade";
          case "SET NULL" -> required ? "" : "clear";
          case "RESTRICT", "NO ACTION" -> "protect";
          default -> "";
        };
    if (rule.isEmpty() || many) {
      notices.say(
          Notice.Kind.LOST_RULE,
          given.get().name().position(),
          "`onDelete " + value + "` is left out: " + whyLost(required, many) + ".",
          "A model knows `on delete protect`, `cascade` and `clear`.");
      return Optional.empty();
    }
    return rule.equals("protect") ? Optional.empty() : Optional.of("on delete " + rule);
  }

  private static String whyLost(boolean required, boolean many) {
    if (many) {
      return "links of many to many go with their records";
    }
    return required ? "a required reference cannot be cleared" : "a model has no such rule";
  }

  private static JdlFile.Remarks remarks(Side owner, Side other) {
    List<String> comments = new ArrayList<>(owner.remarks().comments());
    comments.addAll(other.remarks().comments());
    String description = owner.remarks().description();
    return new JdlFile.Remarks(
        description.isEmpty() ? other.remarks().description() : description, comments);
  }

  /** Says where a page shows something else than the field that JDL asks for. */
  void reportLabels(Relationship relationship) {
    label(relationship.from(), relationship.to());
    label(relationship.to(), relationship.from());
  }

  private void label(Side side, Side other) {
    Draft reached = drafts.get(Naming.ofElement(other.entity().text()));
    if (side.display().isEmpty() || reached == null) {
      return;
    }
    String wanted = Naming.ofAttribute(side.display().get().text());
    String label = reached.label().orElse("id");
    if (!label.equals(wanted)) {
      notices.say(
          Notice.Kind.OTHER_LABEL,
          side.display().get().position(),
          reached.name() + " is shown by its " + label + ", not by " + wanted + ".",
          reached.has(wanted)
              ? "A record is shown by its first required text; write " + wanted + " first."
              : reached.name() + " has no attribute " + wanted + ".");
    }
  }
}
