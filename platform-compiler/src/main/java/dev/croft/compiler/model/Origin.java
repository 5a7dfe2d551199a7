package dev.croft.compiler.model;

import java.util.Optional;

/**
 * Where an element comes from. Inside an {@link Application} its own elements have their plain
 * names ({@code Order}); those of applications that it uses stand under the name of their
 * application ({@code Customers.Customer}).
 */
public final class Origin {
  private static final char POINT = '.';

  private Origin() {}

  /** {@code Customer} of {@code Customers.Customer}. */
  public static String simple(String element) {
    return element.substring(element.lastIndexOf(POINT) + 1);
  }

  /** {@code Customers} of {@code Customers.Customer}; empty for an element of one's own. */
  public static Optional<String> application(String element) {
    int point = element.indexOf(POINT);
    return point < 0 ? Optional.empty() : Optional.of(element.substring(0, point));
  }

  public static boolean isOwn(String element) {
    return element.indexOf(POINT) < 0;
  }

  /**
   * @param application empty for one's own
   */
  public static String named(String application, String element) {
    return application.isEmpty() ? element : application + POINT + element;
  }
}
