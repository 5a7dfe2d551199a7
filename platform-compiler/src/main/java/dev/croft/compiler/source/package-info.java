/** The files of a model and places in them. */
package dev.croft.compiler.source;
