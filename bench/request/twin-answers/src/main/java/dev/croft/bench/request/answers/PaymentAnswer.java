package dev.croft.bench.request.answers;

import java.math.BigDecimal;
import java.time.Instant;

/** One payment as it is stored. */
public record PaymentAnswer(
    Long id, Long order, BigDecimal amount, String paidAt, String reference, String receipt) {
  public PaymentAnswer(
      Long id, Long order, BigDecimal amount, Instant paidAt, String reference, String receipt) {
    this(id, order, Money.plain(amount), paidAt.toString(), reference, receipt);
  }
}
