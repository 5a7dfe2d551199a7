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
 */
public record Column(
    String name, String title, String sql, String shown, Kind kind, boolean image) {

  /** People look for what they read: a reference is in its place by its label, not by its id. */
  String order() {
    return kind == Kind.REFERENCE || kind == Kind.STATIC ? shown : sql;
  }
}
