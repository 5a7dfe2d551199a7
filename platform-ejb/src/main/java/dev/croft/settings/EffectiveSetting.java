package dev.croft.settings;

/**
 * A setting and what counts for it now.
 *
 * @param declared what the model says
 * @param value what counts
 * @param changed whether the environment gives a value of its own
 */
public record EffectiveSetting(DeclaredSetting declared, String value, boolean changed) {}
