package dev.croft.deployment;

/**
 * Where builds come from.
 *
 * @param intake what was sent
 * @param consumers what goes with it
 */
public record Works(Intake intake, Consumers consumers) {}
