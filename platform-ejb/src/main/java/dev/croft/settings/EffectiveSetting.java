package dev.croft.settings;

import java.util.Optional;

/**
 * A setting and what counts for it now.
 *
 * @param declared what the model says
 * @param value what counts; empty when neither model nor environment says anything
 * @param changed whether the environment gives a value of its own
 */
public record EffectiveSetting(DeclaredSetting declared, Optional<String> value, boolean changed) {}
