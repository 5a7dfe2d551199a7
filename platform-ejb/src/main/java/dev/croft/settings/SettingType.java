package dev.croft.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** What a value of a setting may be. Values are kept as text in the form shown by the example. */
public enum SettingType {
  TEXT("any text", text -> {}),
  INTEGER("a whole number, for example 42", Integer::parseInt),
  LONG("a whole number, for example 42", Long::parseLong),
  DECIMAL("a number, for example 12.50", SettingType::number),
  CURRENCY("an amount, for example 5000.00", SettingType::number),
  BOOLEAN("true or false", SettingType::trueOrFalse),
  DATE("a date, for example 2026-11-21", LocalDate::parse),
  TIME("a time, for example 08:30", LocalTime::parse),
  DATETIME("a time in UTC, for example 2026-11-21T08:30:00Z", Instant::parse),
  DURATION("a duration, for example PT15M", Duration::parse),
  EMAIL("an e-mail address", SettingType::email),
  PHONE("a telephone number", SettingType::phone),
  UUID_VALUE("a UUID", UUID::fromString);

  /** Longer values are refused whatever their type. */
  public static final int LONGEST = 10_000;

  private final String description;
  private final Consumer<String> reading;

  SettingType(String description, Consumer<String> reading) {
    this.description = description;
    this.reading = reading;
  }

  /** The type that a model names, such as {@code Currency} or {@code Text(20)}; text if unknown. */
  public static SettingType of(String name) {
    String plain = name.replaceAll("\\(.*", "").strip().toUpperCase(Locale.ROOT);
    if (plain.equals("UUID")) {
      return UUID_VALUE;
    }
    for (SettingType type : values()) {
      if (type.name().equals(plain)) {
        return type;
      }
    }
    return TEXT;
  }

  /** What a value looks like, to be read after "must be". */
  public String description() {
    return description;
  }

  /** Whether the text is a value of this type. */
  public boolean reads(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      return false;
    }
    try {
      reading.accept(text);
      return true;
    } catch (IllegalArgumentException | DateTimeException notOfThisType) {
      return false;
    }
  }

  private static void number(String text) {
    BigDecimal number = new BigDecimal(text);
    // 1e999999999 is short to write and endless to print.
    require(Math.abs((long) number.scale()) <= 100 && number.precision() <= 100);
  }

  private static void trueOrFalse(String text) {
    require(text.equals("true") || text.equals("false"));
  }

  private static void email(String text) {
    int at = text.indexOf('@');
    require(
        text.length() <= 254
            && at > 0
            && at == text.lastIndexOf('@')
            && at < text.length() - 1
            && text.chars().noneMatch(Character::isWhitespace));
  }

  private static void phone(String text) {
    require(text.matches("\\+?[0-9][0-9 ()/.-]{1,30}"));
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException();
    }
  }
}
