/** Records over HTTP: list with filters and order, create, read, change, delete. */
package dev.croft.runtime.record;
