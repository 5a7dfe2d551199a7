package dev.croft.compiler.jdl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that JDL itself gives a meaning. */
final class JdlWords {
  /** What a declaration or an option may start with. */
  static final List<String> STARTS =
      List.of(
          "application",
          "deployment",
          "entity",
          "enum",
          "relationship",
          "use",
          "dto",
          "service",
          "paginate",
          "search",
          "filter",
          "microservice",
          "angularSuffix",
          "clientRootFolder",
          "changelogDate",
          "skipClient",
          "skipServer",
          "noFluentMethod",
          "readOnly",
          "embedded");

  static final List<String> RELATIONSHIPS =
      List.of("OneToOne", "OneToMany", "ManyToOne", "ManyToMany");

  private static final Set<String> NUMBER = Set.of("min", "max");
  private static final Set<String> LENGTH = Set.of("minlength", "maxlength", "pattern");
  private static final Set<String> SIZE = Set.of("minbytes", "maxbytes");
  private static final Set<String> NONE = Set.of();

  /** Field types, with the validations that each takes beside {@code required} and unique. */
  static final Map<String, Set<String>> FIELD_TYPES =
      Map.ofEntries(
          Map.entry("String", LENGTH),
          Map.entry("TextBlob", LENGTH),
          Map.entry("Integer", NUMBER),
          Map.entry("Long", NUMBER),
          Map.entry("BigDecimal", NUMBER),
          Map.entry("Float", NUMBER),
          Map.entry("Double", NUMBER),
          Map.entry("Boolean", NONE),
          Map.entry("LocalDate", NONE),
          Map.entry("LocalTime", NONE),
          Map.entry("ZonedDateTime", NONE),
          Map.entry("Instant", NONE),
          Map.entry("Duration", NONE),
          Map.entry("UUID", NONE),
          Map.entry("Blob", SIZE),
          Map.entry("AnyBlob", SIZE),
          Map.entry("ImageBlob", SIZE));

  private JdlWords() {}
}
