/** What is wrong with a model: code, place, a sentence, and what to do. */
package dev.croft.compiler.problem;
