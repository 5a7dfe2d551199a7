package dev.croft.bench.request.jdbc;

import dev.croft.bench.request.answers.PaymentInput;
import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of a payment by hand: the way that costs least. */
final class PaymentRules {
  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal TOO_MUCH = new BigDecimal(1_000_000);
  private static final int DIGITS = 4;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final int LONGEST_RECEIPT = 250;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(?:\\.[^@\\s.]+)*");

  private PaymentRules() {}

  static void check(PaymentInput input) {
    List<String> problems = new ArrayList<>();
    if (input.order() == null || input.paidAt() == null) {
      problems.add("order and paidAt are required");
    }
    BigDecimal amount = input.amount();
    if (amount == null
        || amount.compareTo(LEAST) < 0
        || amount.compareTo(TOO_MUCH) >= 0
        || amount.stripTrailingZeros().scale() > DIGITS) {
      problems.add("amount is from 0.01 to less than 1000000, with at most 4 digits");
    }
    String reference = input.reference();
    if (reference == null || reference.length() < SHORTEST || reference.length() > LONGEST) {
      problems.add("reference has 4 to 40 characters");
    }
    String receipt = input.receipt();
    if (receipt != null
        && (receipt.length() > LONGEST_RECEIPT || !EMAIL.matcher(receipt).matches())) {
      problems.add("receipt is no e-mail address");
    }
    if (!problems.isEmpty()) {
      throw new BadRequestException(String.join("; ", problems));
    }
  }
}
