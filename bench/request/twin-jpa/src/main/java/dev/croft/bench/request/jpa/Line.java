package dev.croft.bench.request.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One product of an order. */
@Entity
@Table(schema = "app_shop", name = "line")
public class Line {
  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  private PlacedOrder order;

  private int quantity;
  private BigDecimal price;

  public Long getId() {
    return id;
  }

  public PlacedOrder getOrder() {
    return order;
  }

  public int getQuantity() {
    return quantity;
  }

  public BigDecimal getPrice() {
    return price;
  }
}
