package dev.croft.bench.request.load;

/**
 * @param path below the context, with its query
 * @param body JSON; empty for none
 */
record Request(String method, String path, String body) {
  static Request get(String path) {
    return new Request("GET", path, "");
  }
}
