package dev.croft.runtime.value;

/** The kinds of values that are read, filtered and sorted alike. */
public enum Kind {
  TEXT,
  WHOLE,
  LONG_WHOLE,
  DECIMAL,
  BOOL,
  DATE,
  TIME,
  DATE_TIME,
  DURATION,
  UUID,
  BYTES,
  REFERENCE,
  STATIC,
  MANY;

  public boolean ordered() {
    return switch (this) {
      case TEXT, WHOLE, LONG_WHOLE, DECIMAL, DATE, TIME, DATE_TIME, DURATION -> true;
      case BOOL, UUID, BYTES, REFERENCE, STATIC, MANY -> false;
    };
  }

  /** What a person is told to write. */
  public String words() {
    return switch (this) {
      case TEXT -> "text";
      case WHOLE -> "a whole number from -2147483648 to 2147483647";
      case LONG_WHOLE -> "a whole number";
      case DECIMAL -> "a number";
      case BOOL -> "true or false";
      case DATE -> "a date such as 2026-01-31";
      case TIME -> "a time such as 13:45:00";
      case DATE_TIME -> "a moment such as 2026-01-31T13:45:00Z";
      case DURATION -> "a duration such as PT1H30M";
      case UUID -> "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
      case BYTES -> "bytes as base64 text";
      case REFERENCE -> "the id of a record, a whole number";
      case STATIC -> "the name of a row, as text";
      case MANY -> "an array of ids";
    };
  }
}
