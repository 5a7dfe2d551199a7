/**
 * Between the checked model and its code: what asks less of the database and answers the same. One
 * class is one optimisation; after each, {@link dev.croft.compiler.optimize.Sanity} proves that the
 * model still holds together.
 */
package dev.croft.compiler.optimize;
