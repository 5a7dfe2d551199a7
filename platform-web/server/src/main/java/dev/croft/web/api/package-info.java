/**
 * Server.API: everything that the console and the command line do, as JSON over HTTP with a bearer
 * token. Context {@code /server}, described at {@code /server/api/openapi}.
 */
package dev.croft.web.api;
