/** The twin over Jakarta Persistence. */
package dev.croft.bench.request.jpa;
