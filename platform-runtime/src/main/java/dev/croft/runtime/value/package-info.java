/** Values of the model's types: comparing, computing, reading from text. Empty is null. */
package dev.croft.runtime.value;
