package dev.croft.compiler.jdl;

import dev.croft.compiler.jdl.ImportedApplication.ImportedAttribute;
import dev.croft.compiler.jdl.JdlFile.Field;
import dev.croft.compiler.jdl.JdlFile.Name;
import dev.croft.compiler.jdl.JdlFile.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A field of JDL as an attribute, its validations as clauses. */
final class FieldTranslation {
  private static final Set<String> BLOBS = Set.of("Blob", "AnyBlob", "ImageBlob");
  private static final Map<String, String> SIMPLE_TYPES =
      Map.ofEntries(
          Map.entry("Integer", "Integer"),
          Map.entry("Long", "Long"),
          // The columns that JHipster makes of these.
          Map.entry("BigDecimal", "Decimal(21, 2)"),
          Map.entry("Float", "Decimal(18, 6)"),
          Map.entry("Double", "Decimal(30, 10)"),
          Map.entry("Boolean", "Boolean"),
          Map.entry("LocalDate", "Date"),
          Map.entry("LocalTime", "Time"),
          Map.entry("ZonedDateTime", "DateTime"),
          Map.entry("Instant", "DateTime"),
          Map.entry("Duration", "Duration"),
          Map.entry("UUID", "Uuid"),
          Map.entry("Blob", "Binary"),
          Map.entry("AnyBlob", "Binary"),
          Map.entry("ImageBlob", "Image"));

  private final Map<String, List<String>> rowsOfEnums;
  private final Limits limits;
  private final Notices notices;

  /**
   * @param rowsOfEnums the names of the values of each enum
   */
  FieldTranslation(Map<String, List<String>> rowsOfEnums, Limits limits, Notices notices) {
    this.rowsOfEnums = rowsOfEnums;
    this.limits = limits;
    this.notices = notices;
  }

  void addTo(Draft entity, Field field) {
    String wanted = Naming.ofAttribute(field.name().text());
    boolean key =
        field.annotations().stream().anyMatch(each -> each.name().text().equalsIgnoreCase("id"));
    if (key || wanted.equals("id")) {
      notices.say(
          Notice.Kind.OWN_KEY,
          field.name().position(),
          "Every record has a key `id` of its own, a whole number"
              + (wanted.equals("id")
                  ? "; this field is left out."
                  : "; " + wanted + " becomes an ordinary attribute, required and unique."));
    }
    if (!wanted.equals("id") && typeIsKnown(field)) {
      String name = freeName(entity, field, wanted);
      entity.add(attribute(name, field, key));
    }
  }

  private String freeName(Draft entity, Field field, String wanted) {
    String by = entity.takenBy(wanted);
    if (by.equals(field.name().text())) {
      notices.say(
          Notice.Kind.DECLARED_TWICE,
          field.name().position(),
          entity.name() + " has a field " + field.name().text() + " already.",
          "Keep one of the two.");
    }
    String name = entity.free(wanted, field.name().text());
    if (!name.equals(wanted)) {
      notices.say(
          Notice.Kind.RENAMED,
          field.name().position(),
          field.name().text() + " is called " + name + ": " + wanted + " is taken by " + by + ".");
    }
    return name;
  }

  private boolean typeIsKnown(Field field) {
    Name type = field.type();
    if (JdlWords.FIELD_TYPES.containsKey(type.text()) || enumOf(field).isPresent()) {
      return true;
    }
    List<String> known =
        Stream.concat(JdlWords.FIELD_TYPES.keySet().stream(), rowsOfEnums.keySet().stream())
            .toList();
    String near = Nearest.hint(type.text(), known);
    notices.say(
        Notice.Kind.UNKNOWN_TYPE,
        type.position(),
        type.text() + " is neither a field type of JDL nor an enum of this file.",
        near.isEmpty() ? "Declare `enum " + type.text() + " { … }`, or mend the type." : near);
    return false;
  }

  private Optional<String> enumOf(Field field) {
    return Optional.of(Naming.ofElement(field.type().text())).filter(rowsOfEnums::containsKey);
  }

  private ImportedAttribute attribute(String name, Field field, boolean key) {
    Limits.Of bounds = limits.of(field);
    boolean required = key || has(field, Validation.Required.class);
    List<String> clauses = new ArrayList<>();
    defaultValue(field).ifPresent(clauses::add);
    if (key || has(field, Validation.Unique.class)) {
      unique(field, clauses);
    }
    clauses.addAll(bounds.clauses());
    return new ImportedAttribute(name, type(field, bounds), !required, clauses, field.remarks());
  }

  private void unique(Field field, List<String> clauses) {
    if (BLOBS.contains(field.type().text())) {
      notices.say(
          Notice.Kind.LOST_RULE,
          field.name().position(),
          "`unique` is left out: a file is not compared with all others.");
    } else {
      clauses.add("unique");
    }
  }

  private String type(Field field, Limits.Of bounds) {
    String type = field.type().text();
    if (type.equals("Float") || type.equals("Double")) {
      notices.say(
          Notice.Kind.OTHER_TYPE,
          field.type().position(),
          type
              + " becomes "
              + SIMPLE_TYPES.get(type)
              + ": numbers are exact, and have so many digits.",
          "Give the attribute another precision if it needs one.");
    }
    return switch (type) {
      case "String" -> "Text(" + bounds.longest().orElse(Math.max(255, bounds.shortest())) + ")";
      case "TextBlob" -> bounds.longest().map(longest -> "Text(" + longest + ")").orElse("Text");
      default -> SIMPLE_TYPES.getOrDefault(type, CroftText.element(Naming.ofElement(type)));
    };
  }

  /** {@code @defaultValue}, where a model can say the same. */
  private Optional<String> defaultValue(Field field) {
    for (JdlFile.Annotation annotation : field.annotations()) {
      if (annotation.name().text().equalsIgnoreCase("defaultValue")
          && !annotation.values().isEmpty()) {
        Optional<String> value = constant(field, annotation.values().getFirst());
        if (value.isEmpty()) {
          notices.say(
              Notice.Kind.LOST_RULE,
              annotation.name().position(),
              "The default `" + annotation.values().getFirst() + "` is left out.",
              "Write a default of the type " + field.type().text() + " into the model.");
        }
        return value.map(each -> "= " + each);
      }
    }
    return Optional.empty();
  }

  private Optional<String> constant(Field field, String value) {
    return switch (field.type().text()) {
      case "String", "TextBlob" -> Optional.of(CroftText.literal(value));
      case "Integer", "Long" -> Optional.of(value).filter(each -> each.matches("-?\\d{1,9}"));
      case "BigDecimal", "Float", "Double" ->
          Optional.of(value).filter(each -> each.matches("-?\\d{1,11}(\\.\\d{1,2})?"));
      case "Boolean" -> Optional.of(value).filter(each -> each.matches("true|false"));
      default ->
          enumOf(field)
              .filter(each -> rowsOfEnums.get(each).contains(value))
              .map(each -> each + "." + value);
    };
  }

  private static boolean has(Field field, Class<? extends Validation> kind) {
    return field.validations().stream().anyMatch(kind::isInstance);
  }
}
