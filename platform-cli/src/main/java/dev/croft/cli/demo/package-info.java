/** {@code croft demo}: from nothing to an application in a browser. */
package dev.croft.cli.demo;
