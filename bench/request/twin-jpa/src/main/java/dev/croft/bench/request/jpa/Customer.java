package dev.croft.bench.request.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who orders. */
@Entity
@Table(schema = "app_shop", name = "customer")
public class Customer {
  @Id private Long id;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String city;

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getCity() {
    return city;
  }
}
