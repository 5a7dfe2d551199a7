/** Asks the generated application and its twins in turn, and counts what they cost. */
package dev.croft.bench.request.load;
