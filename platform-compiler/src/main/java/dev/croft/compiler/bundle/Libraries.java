package dev.croft.compiler.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The libraries that generated classes are compiled against; the compiler carries them with it. */
public final class Libraries {
  private static final String RUNTIME = "platform-runtime.jar";
  private static final String API = "jakartaee-api.jar";

  private Libraries() {}

  /** The runtime goes into every archive. */
  public static byte[] runtime() {
    return bytes(RUNTIME);
  }

  /** Tells one compiler from another: what one has made, the other makes new. */
  public static String identity() {
    return Identity.TEXT;
  }

  private static final class Identity {
    static final String TEXT = text();

    private Identity() {}

    private static String text() {
      ArchiveEntries all = new ArchiveEntries().add("runtime", runtime());
      all.add("java", Runtime.version().toString());
      URL home = Libraries.class.getProtectionDomain().getCodeSource().getLocation();
      try {
        Path jar = Path.of(home.toURI());
        if (Files.isRegularFile(jar)) {
          all.add("compiler", Files.readAllBytes(jar));
          return all.hash();
        }
      } catch (IOException | URISyntaxException | RuntimeException e) {
        // Known in this process only, as below.
      }
      return all.hash() + UUID.randomUUID();
    }
  }

  /** As files, since javac reads no jar from memory; unpacked once for each process. */
  static List<Path> classPath() {
    return Unpacked.FILES;
  }

  private static final class Unpacked {
    static final List<Path> FILES = unpack();

    private Unpacked() {}

    private static List<Path> unpack() {
      try {
        Path folder = Files.createTempDirectory("croft-compiler");
        Path runtime = folder.resolve(RUNTIME);
        Path api = folder.resolve(API);
        Files.write(runtime, bytes(RUNTIME));
        Files.write(api, bytes(API));
        List<Path> all = List.of(runtime, api);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder, all)));
        return all;
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The compiler cannot write to the folder for temporary files, "
                + System.getProperty("java.io.tmpdir"),
            e);
      }
    }

    private static void delete(Path folder, List<Path> files) {
      try {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        folder.toFile().deleteOnExit();
      }
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Libraries.class.getResourceAsStream("lib/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The compiler was built without its library " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler's own jar cannot be read", e);
    }
  }
}
