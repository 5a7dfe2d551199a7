package dev.croft.runtime.record;

import dev.croft.runtime.value.Kind;

/**
 * An attribute that lists can be filtered by.
 *
 * @param name in the model
 * @param sql the quoted column of the table {@code t}; for {@link Kind#MANY} a select of the ids of
 *     the owners that are linked to any of {@code ?}, a {@code bigint[]}
 */
public record Column(String name, String sql, Kind kind) {}
