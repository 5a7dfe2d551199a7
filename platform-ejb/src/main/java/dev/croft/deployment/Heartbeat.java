package dev.croft.deployment;

import dev.croft.deployment.Standing.Wish;
import java.util.OptionalInt;

/**
 * What a front end says of itself every second.
 *
 * @param converged whether it has run all that is wanted once since its start
 * @param rotation what the load balancer was told last
 * @param requests of applications that it is answering or holding; empty where no gate counts them
 */
public record Heartbeat(boolean converged, Wish rotation, OptionalInt requests) {}
