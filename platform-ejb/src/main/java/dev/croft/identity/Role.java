package dev.croft.identity;

/**
 * A role that can be granted.
 *
 * @param name how it is granted
 * @param description one sentence for people; empty when its model says nothing
 */
public record Role(RoleName name, String description) {}
