/** {@code croft drill}: breaks a farm of its own and tells what was promised and what was seen. */
package dev.croft.cli.drill;
