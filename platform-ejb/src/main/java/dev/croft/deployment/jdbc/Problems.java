package dev.croft.deployment.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The problems of a model as they are kept: a JSON array of objects. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static List<?> of(String json) {
    try {
      return json == null ? List.of() : JSON.readValue(json, List.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the kept problems of a publication cannot be read", e);
    }
  }
}
