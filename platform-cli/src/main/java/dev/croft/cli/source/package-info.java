/** The sources of a model as they lie on disk. */
package dev.croft.cli.source;
