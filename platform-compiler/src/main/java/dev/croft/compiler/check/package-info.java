/** The rules of the language that are neither grammar nor types: one class for each. */
package dev.croft.compiler.check;
