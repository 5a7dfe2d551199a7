/**
 * The console: what Server.API offers, as pages. Context {@code /console}; every page asks the
 * database who the user is and what the user may do.
 */
package dev.croft.web.console;
