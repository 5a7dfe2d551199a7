package dev.croft.compiler.increment;

import dev.croft.compiler.bundle.DatabaseShape;
import dev.croft.compiler.bundle.JavaCompilation;
import dev.croft.compiler.bundle.Libraries;
import dev.croft.compiler.bundle.PackedFile;
import dev.croft.compiler.emit.java.JavaEmitter;
import dev.croft.compiler.emit.java.JavaSource;
import dev.croft.compiler.emit.java.Unit;
import dev.croft.compiler.optimize.Optimized;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Java of an application: from the cache what did not change, and the rest made new. */
public final class Increment {
  private final SortedMap<String, PackedFile> sources = new TreeMap<>();
  private final SortedMap<String, PackedFile> classes = new TreeMap<>();
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final CompileCache cache;

  private record Made(
      SortedMap<String, String> texts,
      SortedMap<String, PackedFile> sources,
      SortedMap<String, PackedFile> classes) {}

  private Increment(CompileCache cache) {
    this.cache = cache;
  }

  public static Increment of(Optimized optimized, DatabaseShape shape, CompileCache cache) {
    Increment increment = new Increment(cache);
    List<Unit> units = JavaEmitter.units(optimized, shape);
    if (cache == CompileCache.NONE) {
      units.forEach(unit -> increment.emit(unit.kind() + " " + unit.name(), unit));
      increment.compile();
      return increment;
    }
    Set<String> names = JavaEmitter.typeNames(optimized.application());
    Set<Integer> hashes = names.stream().map(String::hashCode).collect(Collectors.toSet());
    Fingerprints fingerprints = new Fingerprints(optimized, Libraries.identity());
    for (Unit unit : units) {
      String key = fingerprints.of(unit);
      Optional<Compiled> known = cache.find(key).filter(it -> !it.words().name(hashes));
      if (known.isPresent()) {
        increment.sources.putAll(known.get().sources());
        increment.classes.putAll(known.get().classes());
      } else {
        increment.emit(key, unit);
      }
    }
    increment.compile();
    increment.keep(names);
    return increment;
  }

  /** Path → generated Java, of the whole application. */
  public SortedMap<String, PackedFile> sources() {
    return new TreeMap<>(sources);
  }

  /** Path → class file, of the whole application. */
  public SortedMap<String, PackedFile> classes() {
    return new TreeMap<>(classes);
  }

  private void emit(String key, Unit unit) {
    SortedMap<String, String> texts = new TreeMap<>();
    SortedMap<String, PackedFile> files = new TreeMap<>();
    for (JavaSource source : unit.emitted().get()) {
      texts.put(source.path(), source.text());
      files.put(source.path(), PackedFile.of(source.text().getBytes(StandardCharsets.UTF_8)));
    }
    sources.putAll(files);
    made.put(key, new Made(texts, files, new TreeMap<>()));
  }

  private void compile() {
    if (made.isEmpty()) {
      return;
    }
    SortedMap<String, String> texts = new TreeMap<>();
    Map<String, Made> owners = new HashMap<>();
    for (Made each : made.values()) {
      texts.putAll(each.texts());
      each.texts()
          .keySet()
          .forEach(path -> owners.put(path.substring(0, path.length() - ".java".length()), each));
    }
    SortedMap<String, byte[]> compiled = JavaCompilation.compile(texts, classes);
    compiled.forEach(
        (path, bytes) -> owner(path, owners).classes().put(path, PackedFile.of(bytes)));
    made.values().forEach(each -> classes.putAll(each.classes()));
  }

  /** Names of elements may have a dollar sign, as those of inner classes have. */
  private static Made owner(String path, Map<String, Made> owners) {
    String name = path.substring(0, path.length() - ".class".length());
    while (!owners.containsKey(name)) {
      int cut = name.lastIndexOf('$');
      if (cut < 0) {
        throw new IllegalStateException("Nothing was generated for " + path);
      }
      name = name.substring(0, cut);
    }
    return owners.get(name);
  }

  private void keep(Set<String> names) {
    List<String> keys = new ArrayList<>(made.keySet());
    for (String key : keys) {
      Made each = made.get(key);
      Words words = Words.of(each.texts().values(), names);
      cache.keep(key, new Compiled(each.sources(), each.classes(), words));
    }
  }
}
