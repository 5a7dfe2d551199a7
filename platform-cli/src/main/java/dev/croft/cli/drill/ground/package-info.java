/** The farm under a drill: what one may ask of it and do to it, and the people who use it. */
package dev.croft.cli.drill.ground;
