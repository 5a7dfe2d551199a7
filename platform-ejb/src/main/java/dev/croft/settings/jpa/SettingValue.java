package dev.croft.settings.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code setting}: the value that an environment gives, and who gave it. */
@Entity
@Table(schema = "platform", name = "setting")
@IdClass(SettingValue.Key.class)
class SettingValue {
  @Id private String application;
  @Id private String key;

  @Column(nullable = false)
  private String value;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  protected SettingValue() {}

  String key() {
    return key;
  }

  String value() {
    return value;
  }

  /** Its primary key. */
  record Key(String application, String key) implements Serializable {}
}
