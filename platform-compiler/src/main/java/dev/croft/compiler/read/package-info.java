/**
 * Text to declarations. What the parser makes never leaves this package: declarations, terms and
 * steps are records with positions, names in them are not looked up yet.
 */
package dev.croft.compiler.read;
