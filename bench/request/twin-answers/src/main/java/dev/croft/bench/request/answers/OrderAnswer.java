package dev.croft.bench.request.answers;

import java.time.Instant;

/** One order, its references as ids. */
public record OrderAnswer(
    Long id, String number, Long customer, String status, String placedAt, String note) {
  public OrderAnswer(
      Long id, String number, Long customer, String status, Instant placedAt, String note) {
    this(id, number, customer, status, placedAt.toString(), note);
  }
}
