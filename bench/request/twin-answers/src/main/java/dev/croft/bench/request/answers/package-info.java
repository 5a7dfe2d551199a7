/** What the twins answer and take, as JSON. */
package dev.croft.bench.request.answers;
