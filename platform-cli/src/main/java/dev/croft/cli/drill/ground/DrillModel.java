package dev.croft.cli.drill.ground;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A version of the small model that drills publish; each has a column of its own.
 *
 * @param number of the version, from 1 on
 * @param unique whether names must differ, which rows may break
 */
public record DrillModel(int number, boolean unique) {
  /** The name of the application, and the path under which it serves. */
  public static final String NAME = "drill";

  /** The schema of its tables. */
  public static final String SCHEMA = "app_drill";

  /** As most drills publish it. */
  public static DrillModel version(int number) {
    return new DrillModel(number, false);
  }

  /** The column that only this version has. */
  public String column() {
    return "mark" + number;
  }

  /** What the catalog has besides when it is live. */
  public Set<String> added() {
    return Set.of("thing." + column() + " text");
  }

  String source() {
    return """
        /// What a drill publishes.
        application Drill "Drill %d"

        /// What it keeps.
        entity Thing {
          name Text(40)%s
          %s Text(10)?
        }

        rest of Thing for users
        """
        .formatted(number, unique ? " unique" : "", column());
  }

  byte[] zipped() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("drill.croft"));
      zip.write(source().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
