package dev.croft.environment;

import java.nio.file.Path;

/**
 * What this front end was told at its start.
 *
 * @param name of the front end
 * @param environment its name
 * @param address its own base URL
 * @param url what users call
 * @param zones comma separated
 * @param data the folder of this server's data
 */
public record FrontEndSettings(
    String name, String environment, String address, String url, String zones, Path data) {
  /** From the system properties of the server. */
  public static FrontEndSettings ofThisServer() {
    var address = System.getProperty("croft.address", "http://127.0.0.1:8080");
    return new FrontEndSettings(
        System.getProperty("croft.front-end", System.getProperty("jboss.node.name", "front-end-1")),
        System.getProperty("croft.environment", "local"),
        address,
        System.getProperty("croft.url", address),
        System.getProperty("croft.zones", "default"),
        Path.of(System.getProperty("jboss.server.data.dir", ".")));
  }

  public Path archives() {
    return data.resolve("croft").resolve("archives");
  }
}
