/** The rows of the fault matrix, a class each. */
package dev.croft.cli.drill.row;
