package dev.croft.compiler.jdl;

import dev.croft.compiler.source.Position;

/**
 * What an import has to say about one place of a JDL file.
 *
 * @param hint what to do; empty when there is nothing to do
 */
public record Notice(Kind kind, Position position, String message, String hint) {

  /** How much it matters. */
  public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The application behaves differently from what JHipster would have made. */
    WARNING,
    /** It has no counterpart, and nothing is lost by it. */
    INFO
  }

  /** What kind of notice it is; the code stays the same for good. */
  public enum Kind {
    SYNTAX("CROFT-J101", Severity.ERROR),
    UNKNOWN_TYPE("CROFT-J102", Severity.ERROR),
    DECLARED_TWICE("CROFT-J103", Severity.ERROR),
    UNKNOWN_ENTITY("CROFT-J104", Severity.ERROR),
    UNKNOWN_CONSTANT("CROFT-J105", Severity.ERROR),
    UNFIT_VALIDATION("CROFT-J106", Severity.ERROR),
    UNKNOWN_WORD("CROFT-J107", Severity.ERROR),
    IMPOSSIBLE_LIMITS("CROFT-J108", Severity.ERROR),
    UNKNOWN_RELATIONSHIP("CROFT-J109", Severity.ERROR),
    UNUSABLE_NAME("CROFT-J110", Severity.ERROR),
    NO_ENTITY("CROFT-J111", Severity.ERROR),

    LOST_RULE("CROFT-J201", Severity.WARNING),
    LOST_RIGHT("CROFT-J202", Severity.WARNING),
    RENAMED("CROFT-J203", Severity.WARNING),
    MERGED_APPLICATIONS("CROFT-J204", Severity.WARNING),
    OTHER_TYPE("CROFT-J205", Severity.WARNING),

    OPTION("CROFT-J301", Severity.INFO),
    ANNOTATION("CROFT-J302", Severity.INFO),
    DEPLOYMENT("CROFT-J303", Severity.INFO),
    CONFIGURATION("CROFT-J304", Severity.INFO),
    OTHER_LABEL("CROFT-J305", Severity.INFO),
    BUILT_IN_ENTITY("CROFT-J306", Severity.INFO),
    TABLE_NAME("CROFT-J307", Severity.INFO),
    OWN_KEY("CROFT-J308", Severity.INFO),
    COMPLETED("CROFT-J309", Severity.INFO);

    private final String code;
    private final Severity severity;

    Kind(String code, Severity severity) {
      this.code = code;
      this.severity = severity;
    }
  }

  /** For example {@code CROFT-J102}. */
  public String code() {
    return kind.code;
  }

  public Severity severity() {
    return kind.severity;
  }
}
