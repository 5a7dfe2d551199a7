/**
 * From the model to Java: a record and its data access for each entity, a class for each query,
 * action and structure, a resource for each entity over HTTP, and the servlet.
 */
package dev.croft.compiler.emit.java;
