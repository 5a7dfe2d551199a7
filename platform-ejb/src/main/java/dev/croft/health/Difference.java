package dev.croft.health;

/**
 * An application that this front end does not run as it should.
 *
 * @param application its name
 * @param wanted what should run here, for people
 * @param actual what does, for people
 */
public record Difference(String application, String wanted, String actual) {}
