/** Declarations to the typed model: names are found, expressions get their types. */
package dev.croft.compiler.resolve;
