package dev.croft.runtime.record;

import dev.croft.runtime.value.Kind;

/**
 * An attribute that lists can be filtered and sorted by, and that is exported.
 *
 * @param name in the model
 * @param title what a person reads for the name
 * @param sql the quoted column of the table {@code t}; for {@link Kind#MANY} a select of the ids of
 *     the owners that are linked to any of {@code ?}, a {@code bigint[]}
 * @param shown an SQL expression for what a person reads: the label of what is referred to, for
 *     bytes how many they are, otherwise the column
 * @param image whether the bytes are a picture
 * @param required whether it is never empty
 */
public record Column(
    String name,
    String title,
    String sql,
    String shown,
    Kind kind,
    boolean image,
    boolean required) {

  /**
   * People look for what they read: a reference is in its place by its label, not by its id. Where
   * nothing can be empty nothing is said of it, so that an index of the model can give the order.
   */
  String order(boolean descending) {
    boolean named = kind == Kind.REFERENCE || kind == Kind.STATIC;
    String key = named ? shown : sql;
    if (required && !named) {
      return descending ? key + " desc" : key;
    }
    return key + (descending ? " desc nulls last" : " nulls first");
  }
}
