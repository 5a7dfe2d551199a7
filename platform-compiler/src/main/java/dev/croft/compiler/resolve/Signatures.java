package dev.croft.compiler.resolve;

import dev.croft.compiler.model.Parameter;
import dev.croft.compiler.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What queries and actions take and give, and the types of settings. */
final class Signatures {
  /** {@code optional}: what comes back may be empty. */
  record Signature(List<Parameter> parameters, Type returns, boolean optional) {
    Signature {
      parameters = List.copyOf(parameters);
    }
  }

  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, Field.Value> settings = new HashMap<>();

  void declare(String element, Signature signature) {
    signatures.put(element, signature);
  }

  Optional<Signature> of(String element) {
    return Optional.ofNullable(signatures.get(element));
  }

  void setting(String name, Type type, boolean optional) {
    settings.put(name, new Field.Value(type, optional));
  }

  Optional<Field.Value> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }
}
