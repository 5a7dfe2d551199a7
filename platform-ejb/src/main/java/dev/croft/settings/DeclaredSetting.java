package dev.croft.settings;

import java.util.Optional;

/**
 * A setting as the model of the live version declares it.
 *
 * @param key its name
 * @param type what a value may be
 * @param defaultValue what counts while the environment says nothing; a model may leave it open
 * @param description one sentence for people, or empty
 */
public record DeclaredSetting(
    String key, SettingType type, Optional<String> defaultValue, String description) {}
