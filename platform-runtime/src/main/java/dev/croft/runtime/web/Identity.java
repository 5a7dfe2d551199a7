package dev.croft.runtime.web;

import java.util.List;

/**
 * Which application this is.
 *
 * @param name in the model
 * @param context prefix of its role names, and the usual context path without the slash
 * @param schema of its tables
 * @param roles in the model, without prefix
 */
public record Identity(
    String name, String title, String context, String schema, List<String> roles) {
  public Identity {
    roles = List.copyOf(roles);
  }
}
