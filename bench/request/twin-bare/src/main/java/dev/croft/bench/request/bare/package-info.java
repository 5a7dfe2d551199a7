/** The servlet that does nothing. */
package dev.croft.bench.request.bare;
