package dev.croft.web.api.publications;

import java.time.Instant;
import java.util.List;

/**
 * A publication as shown: where it stands, and what became of it.
 *
 * @param publication its number
 * @param version the version it publishes; null before it has one
 * @param problems those of the model, when it was refused for them
 * @param endedAt null while it runs
 * @param note what its user says has changed
 */
public record ShownPublication(
    String publication,
    String application,
    Integer version,
    String build,
    String kind,
    String state,
    String step,
    String message,
    List<?> problems,
    Instant startedAt,
    Instant endedAt,
    String user,
    String note) {}
