package dev.croft.compiler.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * Files that are packed already, laid out as a zip. The JDK writes a zip only of what it packs
 * itself.
 */
final class ZipLayout {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_AT = 0x07064b50;

  private static final short NEEDS = 20;
  private static final short LARGE_NEEDS = 45;
  private static final short NAMES_ARE_UTF_8 = 0x0800;
  private static final short DEFLATED = 8;

  /** Midnight of the earliest day that a zip can hold: 1980-01-01. */
  private static final short TIME = 0;

  private static final short DAY = 1 | 1 << 5;

  private static final int MOST_ENTRIES = 0xFFFF;
  private static final int LARGE_END_BYTES = 56;

  private final ByteArrayOutputStream files = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  private ZipLayout() {}

  static byte[] of(SortedMap<String, PackedFile> files) {
    ZipLayout layout = new ZipLayout();
    for (Map.Entry<String, PackedFile> file : files.entrySet()) {
      layout.add(file.getKey().getBytes(StandardCharsets.UTF_8), file.getValue());
    }
    return layout.finished();
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void add(byte[] name, PackedFile file) {
    int at = files.size();
    files.writeBytes(described(bytes(30).putInt(LOCAL), name, file).putShort((short) 0).array());
    files.writeBytes(name);
    files.writeBytes(file.packed());
    ByteBuffer entry = described(bytes(46).putInt(CENTRAL).putShort(NEEDS), name, file);
    entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    directory.writeBytes(entry.putInt(0).putInt(at).array());
    directory.writeBytes(name);
    entries++;
  }

  private static ByteBuffer described(ByteBuffer entry, byte[] name, PackedFile file) {
    entry.putShort(NEEDS).putShort(NAMES_ARE_UTF_8).putShort(DEFLATED).putShort(TIME).putShort(DAY);
    entry.putInt(file.sum()).putInt(file.packed().length).putInt(file.size());
    return entry.putShort((short) name.length);
  }

  private byte[] finished() {
    int at = files.size();
    files.writeBytes(directory.toByteArray());
    if (entries >= MOST_ENTRIES) {
      many(at);
    }
    short told = (short) Math.min(entries, MOST_ENTRIES);
    ByteBuffer end = bytes(22).putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort(told).putShort(told).putInt(directory.size()).putInt(at).putShort((short) 0);
    files.writeBytes(end.array());
    return files.toByteArray();
  }

  private void many(int at) {
    long here = files.size();
    ByteBuffer end = bytes(LARGE_END_BYTES).putInt(LARGE_END).putLong(LARGE_END_BYTES - 12);
    end.putShort(LARGE_NEEDS).putShort(LARGE_NEEDS).putInt(0).putInt(0);
    end.putLong(entries).putLong(entries).putLong(directory.size()).putLong(at);
    files.writeBytes(end.array());
    files.writeBytes(bytes(20).putInt(LARGE_END_AT).putInt(0).putLong(here).putInt(1).array());
  }
}
