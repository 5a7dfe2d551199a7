package dev.croft.compiler.jdl;

import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a JDL file, as it stands there. */
record JdlFile(
    List<Block> applications,
    List<Block> deployments,
    List<Entity> entities,
    List<Enumeration> enumerations,
    List<Relationship> relationships,
    List<Option> options,
    Map<String, BigDecimal> constants) {

  /** A name and its place. */
  record Name(String text, Position position) {}

  /**
   * The words before an element.
   *
   * @param description of {@code /** … *}{@code /}, lines without stars; or empty
   * @param comments lines of other comments, without slashes and stars
   */
  record Remarks(String description, List<String> comments) {
    static final Remarks NONE = new Remarks("", List.of());
  }

  /** {@code application} or {@code deployment}. */
  record Block(List<Entry> entries, List<Name> entities, Position position) {
    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
  }

  record Entry(String key, String value, Position position) {}

  record Annotation(Name name, List<String> values) {}

  record Entity(
      Name name,
      Optional<Name> table,
      List<Annotation> annotations,
      List<Field> fields,
      Remarks remarks) {}

  record Field(
      Name name,
      Name type,
      List<Validation> validations,
      List<Annotation> annotations,
      Remarks remarks) {}

  sealed interface Validation {
    Position position();

    record Required(Position position) implements Validation {}

    record Unique(Position position) implements Validation {}

    /** Such as {@code minlength(3)}; the bound is a number or the name of a constant. */
    record Limit(String word, String bound, Position position) implements Validation {}

    /** The regular expression between the slashes. */
    record Pattern(String expression, Position position) implements Validation {}
  }

  record Enumeration(Name name, List<Value> values, Remarks remarks) {}

  record Value(Name name, Optional<String> label, Remarks remarks) {}

  record Relationship(Name kind, Side from, Side to, List<Annotation> options, Position position) {
    boolean has(String option) {
      return options.stream().anyMatch(given -> given.name().text().equals(option));
    }
  }

  record Side(
      Name entity,
      Optional<Name> field,
      Optional<Name> display,
      boolean required,
      List<Annotation> annotations,
      Remarks remarks) {}

  /** Such as {@code paginate Post, Tag with pagination except Tag}. */
  record Option(Name word, List<Name> entities, String method, List<Name> except) {}
}
