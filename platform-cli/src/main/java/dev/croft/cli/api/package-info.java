/** Server.API as commands see it: where an environment is, and what it answers. */
package dev.croft.cli.api;
