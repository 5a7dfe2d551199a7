/** The commands that need no environment: they read sources and write files. */
package dev.croft.cli.offline;
