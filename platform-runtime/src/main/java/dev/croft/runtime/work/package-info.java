/** The unit of work of a request: who asks, one connection, one transaction. */
package dev.croft.runtime.work;
