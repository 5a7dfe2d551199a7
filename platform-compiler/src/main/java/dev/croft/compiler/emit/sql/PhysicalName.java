package dev.croft.compiler.emit.sql;

import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.Attribute;
import dev.croft.compiler.model.Entity;
import dev.croft.compiler.model.Origin;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.model.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What the database calls an element: snake case of its oldest name, 63 bytes at most (the limit of
 * PostgreSQL; longer names keep their beginning and get a checksum).
 */
public final class PhysicalName {
  private static final int LIMIT = 63;

  private PhysicalName() {}

  public static String schema(Application application) {
    return schema(application.name());
  }

  /**
   * @param application as its model calls it
   */
  public static String schema(String application) {
    return fitting("app_" + snake(application));
  }

  public static String table(Entity entity) {
    return fitting(snake(entity.physicalName()));
  }

  public static String table(StaticEntity entity) {
    return fitting(snake(entity.physicalName()));
  }

  /** The table of the links of a many to many attribute. */
  public static String links(Entity owner, Attribute many) {
    return fitting(snake(owner.physicalName()) + "_" + snake(many.physicalName()));
  }

  public static String column(Attribute attribute) {
    String name = snake(attribute.physicalName());
    return switch (attribute.type()) {
      case Type.Reference reference -> fitting(name + "_id");
      case Type.StaticReference reference -> fitting(name + "_id");
      default -> fitting(name);
    };
  }

  public static String sequence(String name) {
    return fitting(snake(Origin.simple(name)) + "_seq");
  }

  /** {@code HTTPServer} → {@code http_server}, {@code placedAt} → {@code placed_at}. */
  static String snake(String name) {
    return name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1_$2")
        .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  static String fitting(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LIMIT) {
      return name;
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    String kept = name;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LIMIT - 9) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept + "_" + String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  /** {@code order} → {@code "order"}. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
