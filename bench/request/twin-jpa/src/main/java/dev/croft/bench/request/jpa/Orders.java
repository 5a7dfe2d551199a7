package dev.croft.bench.request.jpa;

import dev.croft.bench.request.answers.FoundOrder;
import dev.croft.bench.request.answers.OrderAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads orders, as projections: what is only shown needs no managed entity. */
@ApplicationScoped
public class Orders {
  private static final String SELECT =
      "select new dev.croft.bench.request.answers.OrderAnswer("
          + "o.id, o.number, o.customer.id, o.status, o.placedAt, o.note) from PlacedOrder o";

  @PersistenceContext private EntityManager entities;

  /** An order and its version. */
  public record Versioned(OrderAnswer order, int version) {}

  /** Some of the orders, and how many there are. */
  public record Page(List<OrderAnswer> orders, long total) {}

  public Optional<Versioned> find(long id) {
    return Optional.ofNullable(entities.find(PlacedOrder.class, id))
        .map(
            order ->
                new Versioned(
                    new OrderAnswer(
                        order.getId(),
                        order.getNumber(),
                        order.getCustomer().getId(),
                        order.getStatus(),
                        order.getPlacedAt(),
                        order.getNote()),
                    order.getVersion()));
  }

  /** One transaction, so that both questions are asked over one connection. */
  @Transactional
  public Page newest(int page, int size) {
    List<OrderAnswer> orders =
        entities
            .createQuery(SELECT + " order by o.placedAt desc, o.id", OrderAnswer.class)
            .setFirstResult(page * size)
            .setMaxResults(size)
            .getResultList();
    return new Page(
        orders,
        entities.createQuery("select count(o) from PlacedOrder o", Long.class).getSingleResult());
  }

  public List<FoundOrder> search(String text, String city) {
    return entities
        .createQuery(
            """
            select new dev.croft.bench.request.answers.FoundOrder(o.id, o.number, c.name, o.placedAt, o.status,
              coalesce((select sum(l.quantity * l.price) from Line l where l.order = o), 0))
            from PlacedOrder o join o.customer c
            where locate(lower(:text), lower(o.note)) > 0 and c.city = :city
            order by o.placedAt desc, o.id""",
            FoundOrder.class)
        .setParameter("text", text)
        .setParameter("city", city)
        .setMaxResults(50)
        .getResultList();
  }
}
