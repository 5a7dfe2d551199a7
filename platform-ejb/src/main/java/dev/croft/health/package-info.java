/**
 * Whether this front end serves what it should: read by probes at the management port, {@code
 * /health/live}, {@code /health/ready}, {@code /health/started}.
 */
package dev.croft.health;
