package dev.croft.compiler.meaning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The types that expressions are tried with, and values of them that are easily got wrong. */
enum Kinds {
  WHOLE("Integer", "Integer", "integer"),
  LONG("Long", "Long", "bigint"),
  DECIMAL("Decimal(20, 6)", "BigDecimal", "numeric"),
  CURRENCY("Currency", "BigDecimal", "numeric"),
  BOOL("Boolean", "Boolean", "boolean"),
  TEXT("Text", "String", "text"),
  DATE("Date", "LocalDate", "date"),
  TIME("Time", "LocalTime", "time"),
  MOMENT("DateTime", "Instant", "timestamptz"),
  SPAN("Duration", "Duration", "bigint"),
  UUID_("Uuid", "UUID", "uuid"),
  MOOD("Mood", "String", "text");

  private static final int OFTEN = 3;
  private static final List<Long> WHOLES = List.of(0L, 1L, -1L, 2L, 3L, 7L, 10L, 12L, -5L, 100L);
  private static final List<String> DECIMALS =
      List.of(
          "0",
          "1",
          "-1",
          "0.5",
          "-0.5",
          "2.5",
          "-2.5",
          "0.000001",
          "3",
          "10",
          "0.1",
          "1.005",
          "99999999999999.999999",
          "-0.000001",
          "12.345",
          "100.00");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "ab",
          "AB",
          "b",
          "ß",
          "ẞ",
          "ss",
          "SS",
          "İ",
          "i",
          "I",
          "ı",
          "\u212A",
          "k",
          "K",
          "\u212B",
          "å",
          "Å",
          "é",
          "e\u0301",
          "Σ",
          "σ",
          "ς",
          "ΑΣ",
          "ας",
          "ﬁ",
          "FI",
          "\uD835\uDCB3",
          "\uD83D\uDE00",
          "\uE000",
          "z",
          "Z",
          "_",
          "%",
          "\\",
          "'",
          "\"",
          "{x}",
          "10",
          "9",
          " a ",
          "\u00a0b\u2003",
          "ǅ",
          "ᾳ",
          "\u10D0",
          "\uAB70",
          "\u13A0",
          "ŉ",
          "\u0390",
          "straße",
          "STRASSE",
          "Zoë",
          "x\ny",
          "\t",
          "$1",
          "?",
          "::",
          "--");
  private static final List<String> MOMENTS =
      List.of(
          "1970-01-01T00:00:00Z",
          "1969-12-31T23:59:59.999999Z",
          "2026-03-29T01:30:00Z",
          "2024-02-29T12:00:00.5Z",
          "2026-01-31T13:45:00.123Z",
          "2026-01-31T13:45:00.123456Z",
          "2026-10-25T00:59:59.000001Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999Z",
          "1582-10-10T10:10:10Z");
  private static final List<Long> SPANS =
      List.of(
          0L,
          1L,
          -1L,
          500L,
          -500L,
          1500L,
          60_000L,
          61_001L,
          -3_600_000L,
          5_430_000L,
          86_400_000L,
          -86_400_001L,
          2_592_000_000L,
          10_000_000_000_000L);
  private static final List<String> UUIDS =
      List.of(
          "123e4567-e89b-12d3-a456-426614174000",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff");

  private final String model;
  private final String java;
  private final String sql;

  Kinds(String model, String java, String sql) {
    this.model = model;
    this.java = java;
    this.sql = sql;
  }

  String model() {
    return model;
  }

  String java() {
    return java;
  }

  String sql() {
    return sql;
  }

  /** As the oracle holds it. */
  Object random(Random random) {
    return switch (this) {
      case WHOLE -> BigInteger.valueOf(whole(random, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case LONG -> BigInteger.valueOf(whole(random, Long.MIN_VALUE, Long.MAX_VALUE));
      case DECIMAL -> decimal(random).setScale(6);
      case CURRENCY -> decimal(random).setScale(4, RoundingMode.DOWN);
      case BOOL -> random.nextBoolean();
      case TEXT -> text(random);
      case DATE -> LocalDate.ofInstant(moment(random), ZoneOffset.UTC);
      case TIME -> LocalTime.ofInstant(moment(random), ZoneOffset.UTC);
      case MOMENT -> moment(random);
      case SPAN -> span(random);
      case UUID_ -> UUID.fromString(any(UUIDS, random));
      case MOOD -> random.nextBoolean() ? "Good" : "Bad";
    };
  }

  private static long whole(Random random, long least, long most) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextBoolean() ? least : most;
      case 1 -> random.nextLong(least, most);
      default -> any(WHOLES, random);
    };
  }

  private static BigDecimal decimal(Random random) {
    return random.nextInt(OFTEN) > 0
        ? new BigDecimal(any(DECIMALS, random))
        : BigDecimal.valueOf(random.nextLong(-1_000_000_000, 1_000_000_000), random.nextInt(7));
  }

  static String text(Random random) {
    String text = any(TEXTS, random);
    return random.nextInt(OFTEN) > 0 ? text : text + any(TEXTS, random);
  }

  private static Instant moment(Random random) {
    return random.nextInt(OFTEN) > 0
        ? Instant.parse(any(MOMENTS, random))
        : Instant.ofEpochSecond(
            random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(1_000_000) * 1000L);
  }

  private static Duration span(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Duration.ofMillis(random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE);
      case 1, 2 -> Duration.ofMillis(random.nextLong(-100_000_000_000L, 100_000_000_000L));
      default -> Duration.ofMillis(any(SPANS, random));
    };
  }

  static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
