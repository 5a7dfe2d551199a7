package dev.croft.runtime.screen;

/**
 * A value as a part shows it.
 *
 * @param entity whose records the value refers to, or null
 * @param opens where it leads, or null
 * @param file where its bytes are, or null
 */
public record Shown(Object value, String entity, String opens, String file) {
  public static Shown of(Object value) {
    return new Shown(value, null, null, null);
  }

  /**
   * @param value an id, or a list of ids
   */
  public static Shown reference(String entity, Object value) {
    return new Shown(value, entity, null, null);
  }

  /**
   * @param address below the context, or null
   */
  public Shown opening(String address) {
    return new Shown(value, entity, address, file);
  }

  /** The value is how many bytes there are; where there are none, no address leads to them. */
  public Shown holding(String address) {
    return new Shown(value, entity, opens, value == null ? null : address);
  }
}
