/** What every command keeps to: its output, its exit status, the reason on the last line. */
package dev.croft.cli.command;
