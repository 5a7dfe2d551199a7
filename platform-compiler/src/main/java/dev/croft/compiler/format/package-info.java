/** The one canonical form of model sources. */
package dev.croft.compiler.format;
