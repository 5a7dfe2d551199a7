package dev.croft.deployment;

import dev.croft.compiler.bundle.Manifest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at an archive before anybody runs it: it is a whole zip, its entries stay inside, and it
 * has a name that may be an address.
 */
public final class ArchiveIntake implements Intake {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
  private static final Pattern VERSION = Pattern.compile("[-_]v?\\d.*$");
  private static final Set<String> RESERVED = Set.of("console", "server", "lifetimeapi");
  private static final String MODEL = "model.zip";
  private static final int MOST_MODEL_BYTES = 64 * 1024 * 1024;
  private static final int MOST_MANIFEST_BYTES = 64 * 1024 * 1024;
  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  private final Archives archives;
  private final ModelCompiler compiler;

  public ArchiveIntake(Archives archives, ModelCompiler compiler) {
    this.archives = archives;
    this.compiler = compiler;
  }

  /** Turns the zip of a model's sources into an archive. */
  @FunctionalInterface
  public interface ModelCompiler {
    /**
     * @throws PublicationRefused with the problems of the model
     */
    Compiled compile(Path sources, Path folder) throws IOException;
  }

  /**
   * A compiled model.
   *
   * @param archive its file
   * @param against the builds of the applications that it uses, by their names
   */
  public record Compiled(Path archive, Map<String, String> against) {
    public Compiled {
      against = Map.copyOf(against);
    }
  }

  @Override
  public Build take(Order order) throws IOException {
    var folder = Files.createTempDirectory("croft-intake");
    try {
      if (order.archive() != null) {
        var known = folder.resolve("archive");
        archives.fetch(order.archive(), known);
        var build = look(order, known, order.archive(), Map.of());
        // What it uses may have changed since.
        if (build.manifest() == null || build.manifest().uses().isEmpty()) {
          return build;
        }
      }
      var source = folder.resolve("source");
      archives.fetch(order.source(), source);
      if (order.kind() == Publications.Kind.MODEL) {
        return compiled(order, source, folder);
      }
      var claimed = takeOutModel(source, folder, order.file());
      if (claimed.isPresent()) {
        return proven(compiled(order, folder.resolve(MODEL), folder), claimed.get());
      }
      return look(order, source, order.source(), Map.of());
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Build compiled(Order order, Path sources, Path folder) throws IOException {
    var compiled = compiler.compile(sources, folder);
    try (var bytes = Files.newInputStream(compiled.archive())) {
      return look(order, compiled.archive(), archives.store(bytes), compiled.against());
    }
  }

  /**
   * A manifest decides what is done to a database, so the word of an archive is not enough: the
   * model in it is compiled again, and what comes of that is published.
   */
  private static Build proven(Build compiled, String claimed) {
    if (!compiled.build().equals(claimed)) {
      throw new PublicationRefused(
          "the archive is not what this version of Croft makes of the model in it; publish the model's folder, or build the archive again");
    }
    return compiled;
  }

  /** The build that an archive of {@code croft build} names; its model is in the folder then. */
  private static Optional<String> takeOutModel(Path archive, Path folder, String file)
      throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      var manifest = zip.getEntry(Manifest.PATH);
      if (manifest == null) {
        return Optional.empty();
      }
      var model = zip.getEntry(Manifest.MODEL_PATH);
      if (model == null) {
        throw new PublicationRefused(
            "the archive has a manifest of Croft but not the model that it was made of; publish the model's folder");
      }
      try (var bytes = zip.getInputStream(model)) {
        Files.write(folder.resolve(MODEL), atMost(bytes, MOST_MODEL_BYTES, "model"));
      }
      try (var bytes = zip.getInputStream(manifest)) {
        return Optional.of(
            Manifest.fromJson(atMost(bytes, MOST_MANIFEST_BYTES, "manifest")).build());
      }
    } catch (ZipException | EOFException broken) {
      throw new PublicationRefused(
          file + " is no archive, or a broken one: " + broken.getMessage());
    }
  }

  private static byte[] atMost(InputStream bytes, int most, String what) throws IOException {
    var read = bytes.readNBytes(most + 1);
    if (read.length > most) {
      throw new PublicationRefused("the " + what + " in the archive is larger than any can be");
    }
    return read;
  }

  private static Build look(Order order, Path file, String hash, Map<String, String> against)
      throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      WholeArchive.demand(zip, MOST_BYTES);
      var entry = zip.getEntry(Manifest.PATH);
      var manifest =
          entry == null ? null : Manifest.fromJson(zip.getInputStream(entry).readAllBytes());
      var name = manifest == null ? nameOf(order) : manifest.application();
      demandName(name);
      if (manifest != null && order.name() != null && !order.name().equalsIgnoreCase(name)) {
        throw new PublicationRefused(
            "the model calls itself "
                + name
                + "; a model's name cannot be changed by --name "
                + order.name());
      }
      var context = manifest == null ? name.toLowerCase(Locale.ROOT) : manifest.context();
      return new Build(
          context,
          name,
          hash,
          typeOf(zip, order.file()),
          manifest == null ? hash : manifest.build(),
          manifest,
          null,
          against);
    } catch (ZipException | EOFException broken) {
      throw new PublicationRefused(
          order.file() + " is no archive, or a broken one: " + broken.getMessage());
    }
  }

  private static String nameOf(Order order) {
    if (order.name() != null && !order.name().isBlank()) {
      return order.name();
    }
    var file = order.file().substring(order.file().replace('\\', '/').lastIndexOf('/') + 1);
    var dot = file.lastIndexOf('.');
    return VERSION.matcher(dot < 0 ? file : file.substring(0, dot)).replaceFirst("");
  }

  private static void demandName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new PublicationRefused(
          "'"
              + WholeArchive.printable(name)
              + "' cannot name an application; use at most 63 letters, digits, dashes and underscores, a letter first (--name)");
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new PublicationRefused(
          "'" + name + "' is a reserved name; choose another one (--name)");
    }
  }

  /** An EAR says so by its descriptor, or by the modules in it; everything else is a WAR. */
  private static String typeOf(ZipFile zip, String file) {
    if (zip.getEntry("META-INF/application.xml") != null) {
      return "ear";
    }
    var hasModules =
        zip.stream()
            .map(ZipEntry::getName)
            .anyMatch(
                name -> !name.contains("/") && (name.endsWith(".war") || name.endsWith(".jar")));
    return hasModules && zip.getEntry("WEB-INF/") == null && file.endsWith(".ear") ? "ear" : "war";
  }
}
