package dev.croft.deployment.compiler;

import dev.croft.compiler.increment.CompileCache;
import dev.croft.compiler.increment.MemoryCache;

/** What this process has compiled lately: the next publication compiles only what is new in it. */
final class KeptCode {
  private static final long MOST = 48L * 1024 * 1024;

  static final CompileCache HERE = new MemoryCache(MOST);

  private KeptCode() {}
}
