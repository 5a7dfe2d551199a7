package dev.croft.compiler.emit.js;

import dev.croft.compiler.model.Application;

/** The description of an application's REST face in OpenAPI 3.1. */
public final class ApiDocument {
  private ApiDocument() {}

  public static String of(Application application) {
    return "{}";
  }
}
