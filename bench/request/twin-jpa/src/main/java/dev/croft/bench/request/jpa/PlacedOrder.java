package dev.croft.bench.request.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** What a customer ordered. */
@Entity
@Table(schema = "app_shop", name = "\"order\"")
public class PlacedOrder {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "croft_version")
  private int version;

  @Column(nullable = false)
  private String number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Column(name = "status_id", nullable = false)
  private String status;

  @Column(name = "placed_at", nullable = false)
  private Instant placedAt;

  private String note;

  @OneToMany(mappedBy = "order")
  private List<Line> lines;

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getNumber() {
    return number;
  }

  public Customer getCustomer() {
    return customer;
  }

  public String getStatus() {
    return status;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }

  public String getNote() {
    return note;
  }

  public List<Line> getLines() {
    return List.copyOf(lines);
  }
}
