/** The twin over JDBC. */
package dev.croft.bench.request.jdbc;
