package dev.croft.bench.request.jpa;

import dev.croft.bench.request.answers.PaymentAnswer;
import dev.croft.bench.request.answers.PaymentInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Writes payments. The order is an id here, not read: the database knows whether it is there. */
@ApplicationScoped
public class Payments {
  @PersistenceContext private EntityManager entities;

  /** A payment and its version. */
  public record Versioned(PaymentAnswer payment, int version) {}

  @Transactional
  public Versioned create(PaymentInput input) {
    Payment payment = said(new Payment(), input);
    entities.persist(payment);
    return new Versioned(payment.answer(), payment.getVersion());
  }

  @Transactional
  public Optional<Versioned> update(long id, PaymentInput input) {
    Payment payment = entities.find(Payment.class, id);
    if (payment == null) {
      return Optional.empty();
    }
    said(payment, input);
    entities.flush();
    return Optional.of(new Versioned(payment.answer(), payment.getVersion()));
  }

  private static Payment said(Payment payment, PaymentInput input) {
    payment.says(
        input.order(),
        input.amount(),
        OffsetDateTime.parse(input.paidAt()).toInstant(),
        input.reference(),
        input.receipt());
    return payment;
  }
}
