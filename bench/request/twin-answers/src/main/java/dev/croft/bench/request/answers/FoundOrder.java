package dev.croft.bench.request.answers;

import java.math.BigDecimal;
import java.time.Instant;

/** One order of a search. */
public record FoundOrder(
    Long order, String number, String customer, String placedAt, String status, BigDecimal total) {
  public FoundOrder(
      Long order,
      String number,
      String customer,
      Instant placedAt,
      String status,
      BigDecimal total) {
    this(order, number, customer, placedAt.toString(), status, Money.plain(total));
  }
}
