package dev.croft.compiler.bundle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Class files in memory that others are compiled against. */
final class KnownClasses {
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  private KnownClasses() {}

  /**
   * @param packed by path
   * @param plain by path
   */
  static KnownClasses of(Map<String, PackedFile> packed, Map<String, byte[]> plain) {
    KnownClasses known = new KnownClasses();
    packed.forEach((path, file) -> known.add(path, file::open));
    plain.forEach((path, bytes) -> known.add(path, () -> new ByteArrayInputStream(bytes)));
    return known;
  }

  private void add(String path, Supplier<InputStream> file) {
    String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
    String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    packages.computeIfAbsent(home, any -> new ArrayList<>()).add(new KnownClass(name, file));
  }

  Iterable<JavaFileObject> with(Iterable<JavaFileObject> others, String packageName) {
    List<JavaFileObject> here = packages.get(packageName);
    if (here == null) {
      return others;
    }
    List<JavaFileObject> all = new ArrayList<>(here);
    others.forEach(all::add);
    return all;
  }

  /** The binary name, if it is one of them. */
  Optional<String> name(JavaFileObject file) {
    return file instanceof KnownClass known ? Optional.of(known.name) : Optional.empty();
  }

  private static final class KnownClass extends SimpleJavaFileObject {
    private final String name;
    private final Supplier<InputStream> file;

    KnownClass(String name, Supplier<InputStream> file) {
      super(URI.create("croft:///known/" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.file = file;
    }

    @Override
    public InputStream openInputStream() {
      return file.get();
    }
  }
}
