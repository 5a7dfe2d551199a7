package dev.croft.runtime.refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a record, so that a person sees all of it at once. */
public final class Problems {
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(?:\\.[^@\\s\\p{Cntrl}.]+)*");
  private static final Pattern PHONE = Pattern.compile("[+()/\\-.\\s\\dxX#*]+");

  private final List<Refusal.Problem> all = new ArrayList<>();

  public void add(String attribute, String message) {
    all.add(new Refusal.Problem(attribute, message));
  }

  public boolean any() {
    return !all.isEmpty();
  }

  public List<Refusal.Problem> all() {
    return List.copyOf(all);
  }

  public void required(String attribute, Object value) {
    if (value == null) {
      add(attribute, attribute + " is required");
    }
  }

  public void text(String attribute, String value, int maximum) {
    if (value == null) {
      return;
    }
    if (maximum > 0 && value.codePointCount(0, value.length()) > maximum) {
      add(attribute, attribute + " is too long: at most " + maximum + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      add(attribute, attribute + " holds a character (NUL) that no text may hold");
    }
  }

  public void atLeast(String attribute, String value, int minimum) {
    if (value != null && value.codePointCount(0, value.length()) < minimum) {
      add(attribute, attribute + " is too short: at least " + minimum + " characters");
    }
  }

  public void atLeast(String attribute, byte[] value, int minimum) {
    if (value != null && value.length < minimum) {
      add(attribute, attribute + " is too small: at least " + minimum + " bytes");
    }
  }

  public void atMost(String attribute, byte[] value, int maximum) {
    if (value != null && value.length > maximum) {
      add(attribute, attribute + " is too large: at most " + maximum + " bytes");
    }
  }

  public void matches(String attribute, String value, Pattern pattern) {
    if (value != null && !pattern.matcher(value).matches()) {
      add(attribute, attribute + " does not look like " + pattern.pattern());
    }
  }

  public void email(String attribute, String value) {
    text(attribute, value, 250);
    if (value != null && !EMAIL.matcher(value).matches()) {
      add(attribute, attribute + " is not an e-mail address");
    }
  }

  public void phone(String attribute, String value) {
    text(attribute, value, 30);
    if (value != null && !PHONE.matcher(value).matches()) {
      add(attribute, attribute + " is not a phone number");
    }
  }

  /** At most {@code precision - scale} digits before the point and {@code scale} after it. */
  public void digits(String attribute, BigDecimal value, int precision, int scale) {
    if (value == null) {
      return;
    }
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > scale) {
      add(attribute, attribute + " has more than " + scale + " digits after the point");
    }
    if (plain.precision() - plain.scale() > precision - scale) {
      add(attribute, attribute + " is too large: at most " + (precision - scale) + " digits");
    }
  }

  /** Both ends are included; null leaves one open. */
  public void range(String attribute, Number value, String from, String to) {
    if (value == null) {
      return;
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (from != null && number.compareTo(new BigDecimal(from)) < 0) {
      add(attribute, attribute + " must be at least " + from);
    }
    if (to != null && number.compareTo(new BigDecimal(to)) > 0) {
      add(attribute, attribute + " must be at most " + to);
    }
  }

  /**
   * @param what such as {@code Customer}
   */
  public void refuseIfAny(String what) {
    if (any()) {
      throw Refusal.invalid(sentence(what), all());
    }
  }

  /** The first problem says most; a person should not need to look further for it. */
  public String sentence(String what) {
    return what
        + " cannot be saved: "
        + all.getFirst().message()
        + (all.size() > 1 ? ", and " + (all.size() - 1) + " more" : "");
  }
}
