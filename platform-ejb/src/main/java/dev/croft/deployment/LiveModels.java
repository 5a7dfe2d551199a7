package dev.croft.deployment;

import dev.croft.compiler.source.Sources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The models of the applications that an environment has: what others can use, and who uses it. */
public interface LiveModels {
  /**
   * An application made from a model, in the version that is wanted.
   *
   * @param archive SHA-256
   * @param uses names of the applications of which it takes something, directly or through others
   */
  record LiveModel(
      String name,
      String context,
      String build,
      String archive,
      String zone,
      String probe,
      List<String> uses) {
    public LiveModel {
      uses = List.copyOf(uses);
    }
  }

  /**
   * @param application as its model calls it
   */
  Optional<LiveModel> named(String application);

  /** All that use another one. */
  List<LiveModel> consumers();

  List<String> names();

  /** What it was made of. */
  Sources sources(LiveModel model) throws IOException;

  /** The sources in an archive, by its SHA-256; empty when it has none. */
  Optional<Sources> sources(String archive) throws IOException;
}
