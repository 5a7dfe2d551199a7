package dev.croft.bench.request.jpa;

import dev.croft.bench.request.answers.PaymentAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** What was paid for an order. */
@Entity
@Table(schema = "app_shop", name = "payment")
public class Payment {
  private static final int DIGITS = 4;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "croft_version")
  private int version;

  /** Only its id: nothing else of the order is read or written here. */
  @Column(name = "order_id", nullable = false)
  private Long order;

  @Column(nullable = false, precision = 19, scale = 4)
  private BigDecimal amount;

  @Column(name = "paid_at", nullable = false)
  private Instant paidAt;

  @Column(nullable = false, length = 40)
  private String reference;

  private String receipt;

  public int getVersion() {
    return version;
  }

  public void says(
      Long order, BigDecimal amount, Instant paidAt, String reference, String receipt) {
    this.order = order;
    this.amount = amount.setScale(DIGITS);
    this.paidAt = paidAt;
    this.reference = reference;
    this.receipt = receipt;
  }

  public PaymentAnswer answer() {
    return new PaymentAnswer(id, order, amount, paidAt, reference, receipt);
  }
}
