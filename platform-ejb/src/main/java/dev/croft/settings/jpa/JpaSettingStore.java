package dev.croft.settings.jpa;

import dev.croft.environment.jpa.Metadata;
import dev.croft.settings.SettingStore;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings in the platform database. */
public final class JpaSettingStore implements SettingStore {
  private final Metadata metadata;

  public JpaSettingStore(Metadata metadata) {
    this.metadata = metadata;
  }

  @Override
  public Map<String, String> of(String application) {
    return metadata.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select s from SettingValue s where s.application = :application",
                    SettingValue.class)
                .setParameter("application", application)
                .getResultStream()
                .collect(Collectors.toMap(SettingValue::key, SettingValue::value)));
  }

  /** One statement, so that of two who give a value at the same time both succeed. */
  @Override
  public void put(Given given) {
    metadata.inTransaction(
        entities ->
            entities
                .createQuery(
                    """
                    insert into SettingValue (application, key, value, changedBy, changedAt)
                    values (:application, :key, :value, :by, :at)
                    on conflict (application, key) do update
                    set value = excluded.value, changedBy = excluded.changedBy,
                        changedAt = excluded.changedAt
                    """)
                .setParameter("application", given.application())
                .setParameter("key", given.key())
                .setParameter("value", given.value())
                .setParameter("by", given.by())
                .setParameter("at", given.at())
                .executeUpdate());
  }

  @Override
  public void remove(String application, String key) {
    metadata.inTransaction(
        entities ->
            entities
                .createQuery(
                    "delete from SettingValue s where s.application = :application and s.key = :key")
                .setParameter("application", application)
                .setParameter("key", key)
                .executeUpdate());
  }
}
