package dev.croft.evolution;

import dev.croft.compiler.bundle.DatabaseShape.ForeignKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Names as SQL takes them literally. */
record Names(String schema) {
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String list(List<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  String qualified(String name) {
    return quoted(schema) + "." + quoted(name);
  }

  /** Where a foreign key leads, in whatever application. */
  String target(ForeignKey key) {
    return key.schema() == null
        ? qualified(key.table())
        : quoted(key.schema()) + "." + quoted(key.table());
  }

  String alter(String table) {
    return "ALTER TABLE " + qualified(table) + " ";
  }

  String alterColumn(String table, String column) {
    return alter(table) + "ALTER COLUMN " + quoted(column);
  }

  /** A name of Croft's own that stands for another one, however long that is. */
  static String standIn(String what, String name) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return "croft_" + what + "_" + String.format(Locale.ROOT, "%08x", checksum.getValue());
  }
}
