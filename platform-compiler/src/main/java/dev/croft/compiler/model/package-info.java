/**
 * The checked model: what the front of the compiler promises and what every emitter reads.
 * Immutable records; names are resolved and expressions are typed; elements refer to each other by
 * name (the model has cycles, the records have none). Every element knows its position.
 */
package dev.croft.compiler.model;
