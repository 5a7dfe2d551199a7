/**
 * Screens that an author laid out: what their parts answer, and what their buttons and forms do.
 */
package dev.croft.runtime.screen;
