package dev.croft.compiler.increment;

import dev.croft.compiler.bundle.PackedFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** In a folder, for the next run of the command. A build never fails because of it. */
public final class FolderCache implements CompileCache {
  private final Path folder;
  private final Clock clock;

  /**
   * @param most bytes that may stay from runs before; what was not used for longest goes
   */
  public FolderCache(Path folder, long most, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
      shrink(most);
    } catch (IOException e) {
      System.getLogger(FolderCache.class.getName())
          .log(System.Logger.Level.DEBUG, "The cache is not used", e);
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  private void shrink(long most) throws IOException {
    List<Kept> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.flatMap(FolderCache::kept).sorted(Comparator.comparing(Kept::used)).toList();
    }
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    for (Kept each : all) {
      if (bytes <= most) {
        return;
      }
      Files.deleteIfExists(each.file());
      bytes -= each.bytes();
    }
  }

  /** Another run may have removed it by now. */
  private static Stream<Kept> kept(Path file) {
    try {
      return Stream.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
    } catch (IOException gone) {
      return Stream.empty();
    }
  }

  @Override
  public Optional<Compiled> find(String key) {
    Path file = folder.resolve(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      SortedMap<String, PackedFile> sources = files(in);
      SortedMap<String, PackedFile> classes = files(in);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      return Optional.of(new Compiled(sources, classes, Words.read(in)));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, PackedFile> files(DataInputStream in) throws IOException {
    SortedMap<String, PackedFile> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(in.readUTF(), PackedFile.read(in));
    }
    return files;
  }

  @Override
  public void keep(String key, Compiled compiled) {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(all);
      write(out, compiled.sources());
      write(out, compiled.classes());
      compiled.words().write(out);
      Path made = Files.createTempFile(folder, "new", ".part");
      Files.write(made, all.toByteArray());
      Files.move(made, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      System.getLogger(FolderCache.class.getName()).log(System.Logger.Level.DEBUG, "Not kept", e);
    }
  }

  private static void write(DataOutputStream out, SortedMap<String, PackedFile> files)
      throws IOException {
    out.writeInt(files.size());
    for (var file : files.entrySet()) {
      out.writeUTF(file.getKey());
      file.getValue().write(out);
    }
  }
}
