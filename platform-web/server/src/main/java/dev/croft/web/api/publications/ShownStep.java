package dev.croft.web.api.publications;

import java.time.Instant;

/**
 * One step of a publication, as it happens.
 *
 * @param sequence grows by step; asked with {@code after}
 * @param frontEnd where it happens; null when it concerns the platform as a whole
 */
public record ShownStep(
    long sequence,
    String publication,
    String application,
    Integer version,
    String build,
    String step,
    String frontEnd,
    String state,
    String message,
    Instant at) {}
