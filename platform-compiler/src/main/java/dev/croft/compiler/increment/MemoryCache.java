package dev.croft.compiler.increment;

import dev.croft.compiler.read.ReadFiles;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** In this process, up to a number of bytes: what was not used for longest goes first. */
public final class MemoryCache implements CompileCache {
  private static final float USUAL_LOAD = 0.75f;

  private final long most;
  private final Map<String, Compiled> kept = new LinkedHashMap<>(16, USUAL_LOAD, true);
  private final ReadFiles files;
  private long weight;

  /**
   * @param most bytes of code, and as many of files that were read
   */
  public MemoryCache(long most) {
    this.most = most;
    this.files = new ReadFiles(most);
  }

  @Override
  public ReadFiles files() {
    return files;
  }

  @Override
  public synchronized Optional<Compiled> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public synchronized void keep(String key, Compiled compiled) {
    Compiled before = kept.put(key, compiled);
    weight += compiled.weight() - (before == null ? 0 : before.weight());
    Iterator<Compiled> oldest = kept.values().iterator();
    while (weight > most && oldest.hasNext()) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}
