package dev.croft.compiler.increment;

import dev.croft.compiler.read.ReadFiles;
import java.util.Optional;

/** Keeps what became of elements, by a key of their content and of all that they depend on. */
public interface CompileCache {
  /** Keeps nothing. */
  CompileCache NONE =
      new CompileCache() {
        @Override
        public Optional<Compiled> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Compiled compiled) {
          // Nothing is found again.
        }
      };

  Optional<Compiled> find(String key);

  void keep(String key, Compiled compiled);

  /** The files that were read before. */
  default ReadFiles files() {
    return ReadFiles.NONE;
  }
}
