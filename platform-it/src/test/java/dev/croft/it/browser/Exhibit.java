package dev.croft.it.browser;

/**
 * One page that is looked at.
 *
 * @param name of its picture
 * @param address below that of the application
 * @param tab that is opened, or null
 */
record Exhibit(String name, String address, String tab) {
  static Exhibit of(String name, String address) {
    return new Exhibit(name, address, null);
  }

  /** The same page with another tab open. */
  Exhibit tab(String label) {
    return new Exhibit(
        name + "-" + label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), address, label);
  }
}
