package dev.croft.compiler.increment;

import dev.croft.compiler.emit.java.Unit;
import dev.croft.compiler.model.Application;
import dev.croft.compiler.model.StaticEntity;
import dev.croft.compiler.optimize.Optimized;
import dev.croft.compiler.optimize.References;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keys of elements: what an element says, what those say that it uses, and how those are named that
 * are used by these. Nothing else gets into the code of an element.
 */
final class Fingerprints {
  private final String application;
  private final Optimized optimized;
  private final References references;
  private final Map<String, String> contents = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param compiler which compiler this is
   */
  Fingerprints(Optimized optimized, String compiler) {
    this.optimized = optimized;
    this.references = new References(optimized.application());
    Application all = optimized.application();
    this.application = compiler + " " + all.name() + " " + all.title() + " " + all.uses();
    all.staticEntities().forEach(it -> add(it.name(), text(it), it.formerNames()));
    all.entities().forEach(it -> add(it.name(), it, it.formerNames()));
    all.structures().forEach(it -> add(it.name(), it, ""));
    all.queries().forEach(it -> add(it.name(), it, ""));
    all.actions().forEach(it -> add(it.name(), it, ""));
    all.ownScreens().forEach(it -> add(it.name(), it, ""));
  }

  private void add(String name, Object element, Object formerNames) {
    String content = hash(element + " " + optimized.plan().about(name));
    contents.merge(name, content, (one, other) -> one + other);
    names.merge(name, name + formerNames, (one, other) -> one + other);
  }

  /** The values of a row are in no order. */
  private static String text(StaticEntity entity) {
    StringBuilder rows = new StringBuilder();
    entity
        .rows()
        .forEach(
            row ->
                rows.append(row.name())
                    .append(row.description())
                    .append(row.position())
                    .append(new TreeMap<>(row.values())));
    return entity.description()
        + entity.attributes()
        + rows
        + entity.label()
        + entity.formerNames()
        + entity.position();
  }

  String of(Unit unit) {
    Set<String> used = new TreeSet<>(unit.uses());
    used.addAll(references.of(unit.name()));
    StringBuilder all = new StringBuilder(application);
    all.append('\n').append(unit.kind()).append(' ').append(unit.name()).append('\n');
    all.append(contents.getOrDefault(unit.name(), "")).append('\n').append(unit.more());
    Set<String> further = new TreeSet<>();
    for (String each : used) {
      all.append('\n').append(each).append(' ').append(contents.get(each));
      further.addAll(references.of(each));
    }
    further.forEach(each -> all.append('\n').append(names.get(each)));
    return hash(all.toString());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
