package dev.croft.bench.request.jpa;

import dev.croft.bench.request.answers.PaymentAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  private PlacedOrder order;

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
      PlacedOrder order, BigDecimal amount, Instant paidAt, String reference, String receipt) {
    this.order = order;
    this.amount = amount.setScale(DIGITS);
    this.paidAt = paidAt;
    this.reference = reference;
    this.receipt = receipt;
  }

  public PaymentAnswer answer() {
    return new PaymentAnswer(id, order.getId(), amount, paidAt, reference, receipt);
  }
}
