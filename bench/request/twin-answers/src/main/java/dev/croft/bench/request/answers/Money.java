package dev.croft.bench.request.answers;

import java.math.BigDecimal;

/** Amounts as a person writes them: without zeros behind the second digit. */
public final class Money {
  private static final int USUAL_DIGITS = 2;

  private Money() {}

  public static BigDecimal plain(BigDecimal amount) {
    if (amount.scale() <= USUAL_DIGITS) {
      return amount;
    }
    return amount.setScale(Math.max(USUAL_DIGITS, amount.stripTrailingZeros().scale()));
  }
}
