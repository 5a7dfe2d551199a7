package dev.croft.compiler.emit.sql;

/**
 * Arithmetic of dates, moments and durations in SQL. A duration is a number of milliseconds, which
 * stays exact: PostgreSQL multiplies intervals with floating-point numbers only.
 */
final class SqlInTime {
  private static final String DAY = "86400000";

  private SqlInTime() {}

  static String moved(String moment, String sign, String milliseconds) {
    return "(" + moment + " " + sign + " " + interval(milliseconds) + ")";
  }

  /** The day of the moment so long after the beginning of the day. */
  static String movedDay(String day, String sign, String milliseconds) {
    return "((" + day + ")::timestamp " + sign + " " + interval(milliseconds) + ")::date";
  }

  private static String interval(String milliseconds) {
    return "(" + milliseconds + " || ' milliseconds')::interval";
  }

  static String between(String later, String earlier) {
    return "trunc(extract(epoch from " + later + " - " + earlier + ") * 1000)::bigint";
  }

  static String betweenDays(String later, String earlier) {
    return "((" + later + " - " + earlier + ")::bigint * " + DAY + ")";
  }

  /** A moment as a person reads it: {@code 2026-01-31T13:45:00Z}, with 3 or 6 decimals if any. */
  static String written(String moment) {
    return "replace(replace(to_char("
        + moment
        + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), '.000000Z', 'Z'), '000Z',"
        + " 'Z')";
  }

  /** A duration as {@code PT1H30M}. */
  static String writtenDuration(String milliseconds) {
    return "concat('PT', "
        + part(milliseconds + " / 3600000", "H")
        + ", "
        + part(milliseconds + " / 60000 % 60", "M")
        + ", case when "
        + milliseconds
        + " % 60000 <> 0 or "
        + milliseconds
        + " = 0 then trim_scale(("
        + milliseconds
        + " % 60000)::numeric / 1000)::text || 'S' end)";
  }

  private static String part(String number, String unit) {
    return "case when " + number + " <> 0 then (" + number + ") || '" + unit + "' end";
  }
}
